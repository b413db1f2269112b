import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { ContractModel } from '../markets/contract.model.js';
import { Side } from '../markets/market-enums.js';

const HIDDEN = 'Null for a rating, and as long as the price is kept from you, which it would tell.';

@ObjectType('EstimatePreview', { description: 'What an estimate would do if it were given now.' })
export class EstimatePreviewModel {
  @Field(() => Side, { nullable: true, description: `What its order would do. ${HIDDEN}` })
  side!: Side | null;

  @Field(() => ContractModel, { nullable: true, description: `What it would buy. ${HIDDEN}` })
  contract!: ContractModel | null;

  @Field(() => SharesScalar, { nullable: true, description: `Shares that trade or wait. ${HIDDEN}` })
  shares!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: `The limit, of that contract. ${HIDDEN}` })
  price!: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: `Tokens that leave cash at once; negative where some come in. ${HIDDEN}`,
  })
  cost!: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: `Further tokens set aside for what waits; shares of the other side that you own stand in for them. ${HIDDEN}`,
  })
  hold!: string | null;

  @Field(() => TokensScalar, {
    nullable: true,
    description: `What its shares pay if you are right, without those that make sets with shares of the other side that you own. ${HIDDEN}`,
  })
  winnings!: string | null;

  @Field(() => TokensScalar, {
    description:
      'The most that you can lose with it: how much less than without it you may have in the end. Shares of the other side that it gives up count, so it can be more than the tokens that leave.',
  })
  loss!: string;

  @Field(() => Boolean, {
    description: 'It waits, seen by nobody, for the auction in which everybody trades at one price.',
  })
  sealed!: boolean;

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'The price after it; null before the opening, and where the price is kept from you.',
  })
  newPrice!: string | null;

  @Field(() => String, { description: 'All that in plain words.' })
  words!: string;
}

export const EstimatePreviewResult = createUnionType({
  name: 'EstimatePreviewResult',
  description: 'What an estimate would do, or why it would be refused.',
  types: () => [EstimatePreviewModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : EstimatePreviewModel),
});
