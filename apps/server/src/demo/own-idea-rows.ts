import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Idea, type IdeaStage } from '../database/entities/idea.js';
import type { DoneBy, IdeaEventKind } from '../idea-life/idea-history.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';
import type { DemoTimes } from './demo-market.js';
import { Dice } from './dice.js';
import type { OwnIdea } from './own-idea.js';
import { OWN_IDEAS } from './own-ideas.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const [HORIZON_DAYS, BLIND_DAYS] = [90, 30];
const JURY_SIZE = 7;
const Draw = { people: 1201 } as const;

/** A member of the crowd, who may propose, second and join teams. */
export interface Person {
  readonly id: number;
  readonly unit: string;
}

interface Event {
  readonly at: number;
  readonly kind: IdeaEventKind;
  readonly doneBy: DoneBy;
  readonly stage?: IdeaStage;
  readonly text?: string;
}

interface Happened extends Event {
  readonly ideaId: number;
  readonly actorId: number | null;
}

/** The organisation's own ideas, each with its people and its history up to now. In the caller's transaction. */
export async function insertOwnIdeas(
  manager: EntityManager,
  { crowd, history }: { crowd: readonly Person[]; history: DemoTimes },
): Promise<void> {
  const ids = new Map<string, number>();
  const happened: Happened[] = [];
  for (const [place, own] of OWN_IDEAS.entries()) {
    const people = new Dice(history.seed, Draw.people, place).shuffle(crowd);
    const [proposer, ...others] = people;
    if (proposer === undefined) return;
    const into = own.fate.stage === 'MERGED' ? (ids.get(own.fate.into) ?? null) : null;
    const row = { ...ideaRowOf(own, history), proposerId: proposer.id, mergedInto: into };
    const { identifiers } = await manager.insert(Idea, row);
    const { id } = identifiers[0] as { id: number };
    ids.set(own.key, id);
    if (into !== null) happened.push(...joinedEvent(into, own, history));
    await insertVersions(manager, { id, own, authorId: proposer.id, history });
    const team = others.splice(0, own.team ?? 0);
    await insertPeople(manager, { id, own, team, seconders: secondersAmong(others, own.seconds), history });
    for (const event of eventsOf(own, history))
      happened.push({ ...event, ideaId: id, actorId: event.doneBy === 'PROPOSER' ? proposer.id : null });
  }
  await insertEvents(manager, happened);
}

/** As they happened: histories are read in the order of their rows. */
async function insertEvents(manager: EntityManager, happened: readonly Happened[]): Promise<void> {
  for (const event of [...happened].sort((one, other) => one.at - other.at)) {
    const { ideaId, kind, doneBy, actorId, stage = null, text = '', at } = event;
    await manager.query(
      'INSERT INTO idea_event (idea_id, kind, done_by, actor_id, stage, text, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [ideaId, kind, doneBy, actorId, stage, text, new Date(at)],
    );
  }
}

/** Their first two are of different units: with one more, any idea can open. */
function secondersAmong(people: readonly Person[], count: number): Person[] {
  const [first, ...rest] = people;
  if (first === undefined) return [];
  const elsewhere = rest.find(({ unit }) => unit !== first.unit);
  const others = rest.filter((person) => person !== elsewhere);
  return [first, ...(elsewhere === undefined ? [] : [elsewhere]), ...others].slice(0, count);
}

/** A part of the past before its end, as a time. */
const ago = (part: number, { from, until }: DemoTimes): number => Math.floor(until - part * (until - from));

function ideaRowOf(own: OwnIdea, history: DemoTimes): QueryDeepPartialEntity<Idea> {
  const { title, text, topic, tags, links = [], before, fate } = own;
  const proposedAt = ago(own.proposed, history);
  const opensAt = openingOf(own, history);
  const hasMarket = !UNLISTED_STAGES.includes(fate.stage);
  const stageAt = eventsOf(own, history).findLast(({ kind }) => kind === 'STAGE')?.at ?? proposedAt;
  return {
    ...{ title, summary: text, topic, tags: [...tags], links: [...links] },
    ...{ proposedAt: new Date(proposedAt), stage: fate.stage, stageAt: new Date(stageAt) },
    version: before === undefined ? 1 : 2,
    opensAt: opensAt === null ? null : new Date(opensAt),
    auctionEndsAt: auctionOf(own, history),
    blindUntil: isShown(own) ? null : new Date(proposedAt + BLIND_DAYS * DAY),
    closesAt: new Date(closingOf(own, history)),
    headline: 'JURY',
    season: hasMarket ? 'First season' : null,
    jurySize: hasMarket ? JURY_SIZE : null,
    heldAt: fate.stage === 'PROPOSED' && fate.isHeld ? new Date(proposedAt) : null,
  };
}

/** What was answered is not blind any more. */
function isShown({ fate }: OwnIdea): boolean {
  if (fate.stage === 'OPEN') return fate.shown !== undefined;
  return fate.stage === 'ADOPTED' || fate.stage === 'DECLINED';
}

function openingOf({ fate }: OwnIdea, history: DemoTimes): number | null {
  if (fate.stage === 'ANNOUNCED') return history.until + fate.opensIn * MINUTE;
  return 'opened' in fate ? ago(fate.opened, history) : null;
}

function auctionOf({ fate }: OwnIdea, history: DemoTimes): Date | null {
  if (!('opened' in fate)) return null;
  const ongoing = fate.stage === 'OPEN' && fate.auctionFor !== undefined;
  return new Date(
    ongoing ? history.until + (fate.auctionFor ?? 0) * MINUTE : ago(fate.opened, history) + 9 * HOUR,
  );
}

function closingOf(own: OwnIdea, history: DemoTimes): number {
  const { fate } = own;
  if (fate.stage === 'OPEN' && fate.closed !== undefined) return history.until - fate.closed * MINUTE;
  return (openingOf(own, history) ?? ago(own.proposed, history)) + HORIZON_DAYS * DAY;
}

/** What its page says about how it came here, oldest first. */
function eventsOf(own: OwnIdea, history: DemoTimes): Event[] {
  const { fate, before } = own;
  const proposedAt = ago(own.proposed, history);
  const events: Event[] = [{ at: proposedAt, kind: 'STAGE', doneBy: 'PROPOSER', stage: 'PROPOSED' }];
  if (fate.stage === 'PROPOSED' && fate.isHeld)
    events.push({ at: proposedAt, kind: 'HELD', doneBy: 'EXCHANGE' });
  if (before !== undefined)
    events.push({ at: versionAt(own, history), kind: 'VERSION', doneBy: 'PROPOSER', text: before.note });
  events.push(...openingEvents(own, history));
  if (fate.stage === 'OPEN' && fate.shown !== undefined)
    events.push({ at: ago(fate.shown, history), kind: 'BLIND_ENDED', doneBy: 'PROPOSER' });
  if (!('reason' in fate)) return events;
  const at = ago(fate.at, history);
  if (fate.stage === 'ADOPTED' || fate.stage === 'DECLINED')
    events.push(
      { at: at - DAY, kind: 'BLIND_ENDED', doneBy: 'PROPOSER' },
      { at, kind: 'STAGE', doneBy: 'DECIDER', stage: fate.stage, text: fate.reason },
    );
  else
    events.push({
      ...{ at, kind: 'STAGE', stage: fate.stage, text: fate.reason },
      doneBy: fate.stage === 'RETIRED' ? 'PROPOSER' : 'CURATOR',
    });
  return events;
}

/** Seconded, announced a minute later, and opened when it was announced for. */
function openingEvents(own: OwnIdea, history: DemoTimes): Event[] {
  const opensAt = openingOf(own, history);
  if (opensAt === null) return [];
  const isOpen = own.fate.stage !== 'ANNOUNCED';
  const secondedAt = isOpen ? opensAt - 2 * MINUTE : history.until - 3 * MINUTE;
  const events: Event[] = [
    { at: secondedAt, kind: 'STAGE', doneBy: 'MEMBERS', stage: 'SECONDED' },
    { at: secondedAt + MINUTE, kind: 'STAGE', doneBy: 'EXCHANGE', stage: 'ANNOUNCED' },
  ];
  if (isOpen) events.push({ at: opensAt, kind: 'STAGE', doneBy: 'EXCHANGE', stage: 'OPEN' });
  return events;
}

/** A third of the way from the proposal to the opening. */
function versionAt(own: OwnIdea, history: DemoTimes): number {
  const proposedAt = ago(own.proposed, history);
  return Math.floor(proposedAt + ((openingOf(own, history) ?? history.until) - proposedAt) / 3);
}

/** The idea that a duplicate was merged into says so. */
function joinedEvent(into: number, { title, fate }: OwnIdea, history: DemoTimes): Happened[] {
  if (fate.stage !== 'MERGED') return [];
  const text = `“${title}” was merged into this idea. ${fate.reason}`;
  const joined = { kind: 'DUPLICATE_JOINED', doneBy: 'CURATOR', text } as const;
  return [{ ...joined, ideaId: into, actorId: null, at: ago(fate.at, history) }];
}

interface Written {
  readonly id: number;
  readonly own: OwnIdea;
  readonly authorId: number;
  readonly history: DemoTimes;
}

async function insertVersions(
  manager: EntityManager,
  { id, own, authorId, history }: Written,
): Promise<void> {
  const { title, topic, tags, links = [], before } = own;
  const versions = [{ text: before?.text ?? own.text, note: '', at: ago(own.proposed, history) }];
  if (before !== undefined) versions.push({ text: own.text, note: before.note, at: versionAt(own, history) });
  for (const [place, { text, note, at }] of versions.entries())
    await manager.query(
      `INSERT INTO idea_version (idea_id, version, title, summary, topic, tags, links, note, author_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, place + 1, title, text, topic, tags, links, note, authorId, new Date(at)],
    );
}

interface Around {
  readonly id: number;
  readonly own: OwnIdea;
  readonly team: readonly Person[];
  readonly seconders: readonly Person[];
  readonly history: DemoTimes;
}

async function insertPeople(
  manager: EntityManager,
  { id, own, team, seconders, history }: Around,
): Promise<void> {
  const proposedAt = ago(own.proposed, history);
  for (const { id: memberId } of team)
    await manager.query(
      'INSERT INTO team_member (idea_id, member_id, joined_at, created_at) VALUES ($1, $2, $3, $3)',
      [id, memberId, new Date(proposedAt + MINUTE)],
    );
  // What was merged away has none left: they moved to the other idea, with those that it had.
  if (own.fate.stage === 'MERGED') return;
  for (const [place, { id: memberId, unit }] of seconders.entries())
    await manager.query('INSERT INTO second (idea_id, member_id, unit, created_at) VALUES ($1, $2, $3, $4)', [
      id,
      memberId,
      unit,
      new Date(proposedAt + (place + 1) * MINUTE),
    ]);
}
