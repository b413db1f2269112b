import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

@ObjectType('Season', {
  description:
    'A stretch of time after which the boards are kept and everybody has at most the starting amount free again. Skill, shares and open orders carry over.',
})
export class SeasonModel {
  /** Its number; not part of the API. */
  number!: number;

  @Field(() => ID, { description: 'Of the whole exchange.' })
  id!: string;

  @Field(() => String, { description: 'Its name; of the running one as the policy of ideas has it.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it runs.' })
  endedAt!: Date | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description:
      'The starting amount: what was free above it went back to the treasury at its end. Null while it runs, and where there was no allowance.',
  })
  startingAmount!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When everything above the starting amount was back; null until then.',
  })
  returnedAt!: Date | null;
}

@InputType('EndSeasonInput', { description: 'The end of the running season, and the name of the next.' })
export class EndSeasonInput extends ReasonedInput {
  @Field(() => String, {
    description: 'Of the next season: one line of 1 to 60 characters, not used before.',
  })
  nextName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The season that is to end: refused when it does not run any more. Null: whichever runs.',
  })
  seasonId?: string | null;
}

@ObjectType('SeasonEnded', { description: 'One season ended and the next began.' })
export class SeasonEndedModel {
  @Field(() => SeasonModel, { description: 'The one that ended.' })
  ended!: SeasonModel;

  @Field(() => SeasonModel, { description: 'The one that runs now.' })
  next!: SeasonModel;
}

export const EndSeasonResult = createUnionType({
  name: 'EndSeasonResult',
  description: 'What became of ending a season.',
  types: () => [SeasonEndedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : SeasonEndedModel),
});
