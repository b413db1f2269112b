import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { type DoneBy as By, DONE_BY, IDEA_EVENT_KINDS, type IdeaEventKind as Kind } from './idea-history.js';
import { IdeaStage } from './idea-stage.model.js';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };

export const IdeaEventKind = named<Kind>(IDEA_EVENT_KINDS);
registerEnumType(IdeaEventKind, {
  name: 'IdeaEventKind',
  description: 'What happened to an idea.',
  valuesMap: {
    STAGE: { description: 'It came to another stage.' },
    VERSION: { description: 'Its words were changed.' },
    TEAM: { description: 'Somebody joined or left its team.' },
    BLIND_ENDED: { description: 'Who proposed it is told from now on.' },
    HELD: { description: 'A curator has to look at it before it goes on.' },
    ALLOWED: { description: 'A curator let it go on.' },
    DUPLICATE_JOINED: { description: 'A duplicate was merged into it.' },
    CLOCK_STARTED: { description: 'Those who decide owe an answer.' },
    ANSWER_OVERDUE: { description: 'The answer did not come in time.' },
    ANSWERED: { description: 'Somebody who decides answered.' },
    MILESTONE: { description: 'It got another market.' },
    JURY_DRAWN: { description: 'The members who judge it were drawn by lot.' },
    VERDICT: { description: 'They have judged.' },
    CHALLENGED: { description: 'A member objected to how a market of it was resolved.' },
    CHALLENGE_DECIDED: { description: 'The objection was judged.' },
  },
});

export const DoneBy = named<By>(DONE_BY);
registerEnumType(DoneBy, {
  name: 'DoneBy',
  description: 'In what office something was done. Who did it is not told.',
  valuesMap: {
    PROPOSER: { description: 'Who proposed the idea.' },
    TEAM: { description: 'Somebody of its team.' },
    MEMBERS: { description: 'Members of the exchange.' },
    CURATOR: { description: 'A curator.' },
    RESOLVER: { description: 'A resolver.' },
    DECIDER: { description: 'Who decides about its topic.' },
    JURY: { description: 'Members drawn by lot.' },
    EXCHANGE: { description: 'The exchange by itself.' },
  },
});

@ObjectType('IdeaEvent', { description: 'One thing that happened to an idea.' })
export class IdeaEventModel {
  @Field(() => ID, { description: 'Of the event.' })
  id!: string;

  @Field(() => IdeaEventKind, { description: 'What happened.' })
  kind!: Kind;

  @Field(() => DoneBy, { description: 'In what office it was done.' })
  doneBy!: By;

  @Field(() => IdeaStage, { nullable: true, description: 'Where it led, if it is a new stage.' })
  stage!: IdeaStage | null;

  @Field(() => String, { description: 'What was said about it, as plain text; often nothing.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;
}
