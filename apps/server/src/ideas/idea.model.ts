import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Idea } from '../database/entities/idea.js';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { HeadlineKind } from '../idea-life/headline-kind.model.js';
import { IdeaStage } from '../idea-life/idea-stage.model.js';
import { MarketModel } from '../markets/market.model.js';

@ObjectType('ImportRecord', { description: 'What the file that an idea was imported from says about it.' })
export class ImportRecordModel {
  @Field(() => String, { description: 'Its number there.' })
  number!: string;

  @Field(() => String, { description: 'What kind of idea it is there.' })
  kind!: string;

  @Field(() => String, { description: 'Its status there.' })
  status!: string;

  @Field(() => Int, { description: 'How often it was discussed.' })
  discussionRounds!: number;

  @Field(() => String, { description: 'ISO 8601 date.' })
  createdOn!: string;

  @Field(() => String, { nullable: true, description: 'YES or NO when the outcome is known.' })
  recordedOutcome!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 date.' })
  resolvedOn!: string | null;
}

@ObjectType('Idea', { implements: () => NodeModel, description: 'What somebody proposes.' })
export class IdeaModel extends NodeModel {
  /** Its number; not part of the API. */
  ideaId!: number;

  /** Its row, null in the second before that is read; not part of the API, for it says who proposed it. */
  row!: Idea | null;

  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'Markdown; empty for an imported idea that has none.' })
  summary!: string;

  @Field(() => String, { description: 'What it is about, in a word or two.' })
  topic!: string;

  @Field(() => IdeaStage, { description: 'How far it has come.' })
  stage!: IdeaStage;

  @Field(() => DateTimeScalar, { description: 'Since when it is at this stage.' })
  stageAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its market opens or was to open; null before that is announced.',
  })
  opensAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its opening auction ends; null where that is not said by the idea.',
  })
  auctionEndsAt!: Date | null;

  @Field(() => Boolean, { description: 'Nobody is told now who proposed it and who is on its team.' })
  blind!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is blind; null when it is not.',
  })
  blindUntil!: Date | null;

  @Field(() => Boolean, { description: 'A curator has to look at it before it goes on.' })
  held!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The season in which it opened, whose ideas carry the same question; null before.',
  })
  season!: string | null;

  @Field(() => HeadlineKind, { description: 'What its headline claim asks.' })
  headline!: HeadlineKind;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place in the ranking of open ideas by merit, from 1; null when the idea is not open, and as long as it has no published merit.',
  })
  rank!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was proposed or imported here.' })
  proposedAt!: Date;

  @Field(() => ImportRecordModel, {
    nullable: true,
    description: 'What an import recorded about the idea, null for ideas proposed here.',
  })
  imported!: ImportRecordModel | null;

  @Field(() => MarketModel, {
    nullable: true,
    description: 'The headline market. Null until the idea is listed.',
  })
  market!: MarketModel | null;

  @Field(() => [MarketModel], { description: 'All its markets: the headline first, then by age.' })
  markets!: MarketModel[];
}
