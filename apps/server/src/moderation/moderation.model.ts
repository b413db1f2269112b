import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { CommentModel } from '../talk/comment.model.js';
import { ProhibitedMatchModel } from './prohibited-match.model.js';

export const ModerationKind = {
  REPORT: 'REPORT',
  PROHIBITED_TOPIC: 'PROHIBITED_TOPIC',
  DUPLICATE: 'DUPLICATE',
} as const;
export type ModerationKind = keyof typeof ModerationKind;
registerEnumType(ModerationKind, {
  name: 'ModerationKind',
  description: 'Why something is in the queue of curators.',
  valuesMap: {
    REPORT: { description: 'Members reported it.' },
    PROHIBITED_TOPIC: {
      description: 'An idea has words of a prohibited topic, and is held until this is decided.',
    },
    DUPLICATE: { description: 'Members say that an idea is a duplicate of another one.' },
  },
});

export const ModerationDecision = {
  ALLOW: 'ALLOW',
  DISMISS: 'DISMISS',
  REMOVE_COMMENT: 'REMOVE_COMMENT',
  RETIRE_IDEA: 'RETIRE_IDEA',
  MERGE: 'MERGE',
} as const;
export type ModerationDecision = keyof typeof ModerationDecision;
registerEnumType(ModerationDecision, {
  name: 'ModerationDecision',
  description: 'What curators can do with an item of their queue.',
  valuesMap: {
    ALLOW: { description: 'The idea that was held goes on.' },
    DISMISS: { description: 'Nothing is to be done about what was reported.' },
    REMOVE_COMMENT: { description: 'The text of the comment goes; its place says why.' },
    RETIRE_IDEA: { description: 'The idea is taken off the floor; its markets are proposed void.' },
    MERGE: { description: 'The idea was merged into another one: done by `mergeIdea` alone.' },
  },
});

@ObjectType('ModerationItem', { description: 'Something that a curator has to look at, or has decided.' })
export class ModerationItemModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ModerationKind, { description: 'Why it is here.' })
  kind!: ModerationKind;

  @Field(() => IdeaModel, {
    nullable: true,
    description: 'What it is about, or the idea of the comment; null for one that was deleted.',
  })
  idea!: IdeaModel | null;

  @Field(() => CommentModel, { nullable: true, description: 'The comment; null where it is about an idea.' })
  comment!: CommentModel | null;

  @Field(() => IdeaModel, { nullable: true, description: 'Of what it is said to be a duplicate.' })
  ofIdea!: IdeaModel | null;

  @Field(() => [String], {
    description: 'What those said who reported it, by the alphabet. Who they are is told to nobody.',
  })
  reasons!: string[];

  @Field(() => [ProhibitedMatchModel], { description: 'What the idea has of prohibited topics.' })
  matches!: ProhibitedMatchModel[];

  @Field(() => Int, { description: 'How many reported it.' })
  reports!: number;

  @Field(() => DateTimeScalar, { description: 'Since when it is here.' })
  createdAt!: Date;

  @Field(() => ModerationDecision, { nullable: true, description: 'What was decided; null: nothing yet.' })
  decision!: ModerationDecision | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

@ObjectType('ModerationConnection', { description: 'A page of the queue of curators.' })
export class ModerationConnectionModel extends connectionOf(
  'Moderation',
  () => ModerationItemModel,
  'An item',
) {}

@InputType('ReportInput', {
  description: 'Something that a curator ought to look at: one of ideaId and commentId.',
})
export class ReportInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The idea.' })
  ideaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The comment.' })
  commentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With an idea: the one that it is a duplicate of.' })
  ofIdeaId?: string | null;

  @Field(() => String, { description: 'Why: plain text of 1 to 1,000 characters, which curators read.' })
  reason!: string;
}

@ObjectType('Reported', { description: 'Curators will look at it. Who reported it is told to nobody.' })
export class ReportedModel {
  @Field(() => Boolean, { description: 'Always true.' })
  reported!: true;
}

export const ReportResult = createUnionType({
  name: 'ReportResult',
  description: 'What became of a report.',
  types: () => [ReportedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : ReportedModel),
});

@InputType('DecideModerationInput', { description: 'An item of the queue, and what is to become of it.' })
export class DecideModerationInput extends KeyedInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ModerationDecision, { description: 'What is decided.' })
  decision!: ModerationDecision;

  @Field(() => String, {
    description: 'Why: plain text of 1 to 1,000 characters. Those whom it is about read it.',
  })
  reason!: string;
}

@ObjectType('ModerationDecided', { description: 'It was done.' })
export class ModerationDecidedModel {
  @Field(() => ModerationItemModel, { description: 'The item.' })
  item!: ModerationItemModel;
}

export const DecideModerationResult = createUnionType({
  name: 'DecideModerationResult',
  description: 'What became of a decision.',
  types: () => [ModerationDecidedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : ModerationDecidedModel),
});

@InputType('MergeIdeaInput', { description: 'An idea, and the one that it is a duplicate of.' })
export class MergeIdeaInput extends KeyedInput {
  @Field(() => ID, { description: 'The duplicate.' })
  ideaId!: string;

  @Field(() => ID, { description: 'The idea that goes on.' })
  intoId!: string;

  @Field(() => String, { description: 'Why: plain text of 1 to 1,000 characters, which everybody may read.' })
  reason!: string;
}
