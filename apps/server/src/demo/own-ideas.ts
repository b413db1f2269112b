import type { OwnIdea } from './own-idea.js';

/** Ideas of the organisation that the demo's members belong to, at every stage of an idea's life. */
export const OWN_IDEAS: readonly OwnIdea[] = [
  {
    key: 'meeting-free',
    title: 'One meeting-free afternoon a week',
    topic: 'Ways of working',
    tags: ['meetings', 'focus-time'],
    text: `Nobody books meetings on **Wednesday from 13:00**, in no unit. Calendars decline them by themselves.

## Why
The average calendar has a gap of 38 minutes between two meetings. That is enough to read mail and too little to finish anything.

## How
- for one quarter, then we look at it again
- customer calls and incidents are exempt
- each unit says after six weeks whether it wants to go on

## What it costs
Nothing but the meetings that move. About one in five moved ones will not be held at all.`,
    before: {
      text: `Nobody books meetings on **Wednesday**, in no unit.

The average calendar has a gap of 38 minutes between two meetings. That is enough to read mail and too little to finish anything.`,
      note: 'An afternoon instead of the whole day, and a trial of one quarter.',
    },
    proposed: 0.6,
    seconds: 4,
    team: 1,
    fate: { stage: 'OPEN', opened: 0.55, shown: 0.3 },
  },
  {
    key: 'staging',
    title: 'A shared staging environment per team',
    topic: 'Tools',
    tags: ['staging', 'testing'],
    links: ['https://12factor.net/dev-prod-parity'],
    text: `Every team gets **one** environment that looks like production: same versions, same limits, data without names.

Today there are two for eleven teams, and they are booked for days. Last month four releases waited for a slot.

1. A template builds an environment within an hour.
2. It sleeps at night, so that it costs about a third.
3. Whoever breaks it sees it first.

The first two teams could have theirs within three weeks.`,
    proposed: 0.27,
    seconds: 3,
    team: 2,
    fate: { stage: 'OPEN', opened: 0.24 },
  },
  {
    key: 'devices',
    title: 'A lending library of test devices',
    topic: 'Tools',
    tags: ['testing', 'devices', 'accessibility'],
    text: `Forty phones, tablets and screen readers lie in drawers. Put them on **one shelf with a list**: who has what, since when, until when.

- borrowing takes a minute and no approval
- a reminder after a week
- two devices a year are bought by what the waiting list says

Accessibility tests would no longer depend on who knows whom.`,
    proposed: 0.06,
    seconds: 3,
    fate: { stage: 'OPEN', opened: 0.004, auctionFor: 25 },
  },
  {
    key: 'post-mortems',
    title: 'Publish our post-mortems',
    topic: 'Openness',
    tags: ['incidents', 'openness'],
    links: ['https://sre.google/sre-book/postmortem-culture/'],
    text: `After an incident that customers noticed, publish the report: **what happened, what we learned, what we change**. Without names.

We write these reports anyway. Customers ask for them, and two tenders last year wanted to see one.

A report is published ten working days after the incident, unless the review says why not.`,
    before: {
      text: `After an incident that customers noticed, publish the report: **what happened, what we learned, what we change**.`,
      note: 'Without names, and with a review of ten working days.',
    },
    proposed: 0.85,
    seconds: 5,
    team: 1,
    fate: {
      stage: 'ADOPTED',
      opened: 0.8,
      at: 0.2,
      reason:
        'Customer Care and Engineering publish the first three reports by the end of the quarter. The review stays with the team that had the incident.',
    },
  },
  {
    key: 'four-days',
    title: 'Four longer days instead of five',
    topic: 'Ways of working',
    tags: ['working-hours'],
    text: `Whoever likes may work the same hours on **four days a week**. The unit agrees on which day it is covered by whom.

Fewer commutes, longer stretches of work, and a day on which the office is quiet.

It is a choice of each member and can be changed every quarter.`,
    proposed: 0.75,
    seconds: 3,
    fate: {
      stage: 'DECLINED',
      opened: 0.7,
      at: 0.12,
      reason:
        'Customer Care cannot cover five days with four-day shifts before the new roster is there. Please bring it back in spring with a plan for the units that answer phones.',
    },
  },
  {
    key: 'wiki',
    title: 'Retire the old wiki by spring',
    topic: 'Tools',
    tags: ['documentation', 'wiki'],
    text: `Two wikis say different things about the same systems. **Move what was read in the last year, archive the rest**, and switch the old one off.

Of 9,400 pages, 1,100 were opened more than twice last year. At twenty pages a day and person, four people need three weeks.`,
    proposed: 0.7,
    seconds: 3,
    fate: { stage: 'OPEN', opened: 0.65, shown: 0.4, closed: 95 },
  },
  {
    key: 'interviews',
    title: 'Training for everybody who interviews',
    topic: 'Ways of working',
    tags: ['hiring', 'training'],
    text: `Nobody interviews candidates before **half a day of training and two interviews as a listener**.

Candidates tell us that the same question was asked four times, and that nobody could say what happens next. A common guide and a short course would end both.

Research offers to write the guide from what it uses already.`,
    proposed: 0.65,
    seconds: 4,
    fate: { stage: 'OPEN', opened: 0.6, closed: 260 },
  },
  {
    key: 'wednesdays',
    title: 'No meetings on Wednesdays',
    topic: 'Ways of working',
    tags: ['meetings'],
    text: `Keep Wednesdays free of meetings, for everybody. I have tried it for myself for two months and finish one more thing every week.`,
    proposed: 0.5,
    seconds: 2,
    fate: {
      stage: 'MERGED',
      at: 0.47,
      reason: 'The same aim, and the other one has a plan for it.',
      into: 'meeting-free',
    },
  },
  {
    key: 'bot',
    title: 'Let a bot answer the first line of support',
    topic: 'Tools',
    tags: ['support', 'automation'],
    text: `A bot that knows our manuals could answer a third of the questions at once, and pass on the others with what it found.

To be tried with internal questions first.`,
    proposed: 0.4,
    seconds: 1,
    fate: {
      stage: 'RETIRED',
      at: 0.33,
      reason: 'Customer Care has begun something better with the same vendor. I am helping there instead.',
    },
  },
  {
    key: 'decisions',
    title: 'A log of technical decisions that anybody can find',
    topic: 'Openness',
    tags: ['documentation', 'decisions'],
    links: ['https://adr.github.io/'],
    text: `One page for every decision that is hard to take back: **what was decided, what else there was, and why**.

It is written in the week of the decision, in the repository that it is about, and found by one search over all of them. New colleagues ask “why is it like that” about four times a week; the answer should be one link.`,
    proposed: 0.1,
    seconds: 3,
    team: 1,
    fate: { stage: 'ANNOUNCED', opensIn: 9 },
  },
  {
    key: 'quiet-room',
    title: 'A quiet room on every floor',
    topic: 'Office',
    tags: ['office', 'focus-time'],
    text: `One room a floor in which **nobody talks and no phone rings**. The small meeting rooms at the ends of the corridors are empty for two thirds of the day.

A sign, a carpet and six desks: about the price of one video system a floor.`,
    proposed: 0.09,
    seconds: 2,
    fate: { stage: 'PROPOSED' },
  },
  {
    key: 'docs-day',
    title: 'A documentation day each quarter',
    topic: 'Ways of working',
    tags: ['documentation'],
    text: `One day in three months on which everybody **repairs what they stumbled over**: outdated pages, missing steps, wrong pictures.

- a list of the fifty pages with most complaints hangs out the week before
- lunch is on the house
- the unit with most complaints solved chooses the cake`,
    proposed: 0.06,
    seconds: 1,
    fate: { stage: 'PROPOSED' },
  },
  {
    key: 'swap',
    title: 'Swap desks with Customer Care for a week',
    topic: 'Ways of working',
    tags: ['support', 'learning'],
    text: `Whoever builds something answers questions about it **one week a year**, beside somebody who does so every day.

Those who did it on their own last year each came back with a list of small things that annoy many. Most were repaired within a month.`,
    proposed: 0.02,
    seconds: 0,
    fate: { stage: 'PROPOSED' },
  },
  {
    key: 'staging-again',
    title: 'Staging environments for all teams',
    topic: 'Tools',
    tags: ['staging'],
    text: `Each team should have its own staging environment, so that releases do not wait for each other.`,
    proposed: 0.04,
    seconds: 1,
    fate: { stage: 'PROPOSED', duplicateOf: 'staging' },
  },
  {
    key: 'forecast',
    title: 'Show the revenue forecast to everybody',
    topic: 'Openness',
    tags: ['finance', 'openness'],
    text: `Everybody plans better who knows what to expect. Put the revenue forecast on the intranet each month, with two sentences on what changed.`,
    proposed: 0.03,
    seconds: 0,
    fate: { stage: 'PROPOSED', isHeld: true },
  },
];
