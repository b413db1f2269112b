import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';

export const IdeaStage = {
  PROPOSED: 'PROPOSED',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  SETTLED: 'SETTLED',
} as const;
export type IdeaStage = keyof typeof IdeaStage;
registerEnumType(IdeaStage, {
  name: 'IdeaStage',
  description: 'How far an idea has come.',
  valuesMap: {
    PROPOSED: { description: 'Its market is not open yet.' },
    OPEN: { description: 'Its market takes orders, or is halted for now.' },
    CLOSED: { description: 'Trading has ended.' },
    SETTLED: { description: 'The outcome is known and paid.' },
  },
});

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
  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'Plain text; empty for an imported idea that has none.' })
  summary!: string;

  @Field(() => String, { description: 'What it is about, in a word or two.' })
  topic!: string;

  @Field(() => IdeaStage, { description: 'How far it has come.' })
  stage!: IdeaStage;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the ranking of open ideas, from 1; null when the idea is not open.',
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
