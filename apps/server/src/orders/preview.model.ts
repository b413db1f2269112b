import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { ContractModel } from '../markets/contract.model.js';
import { DropReason } from './order-enums.js';
import { FillModel, OrderRejectedModel } from './order-results.model.js';

@ObjectType('Payoff', { description: 'What an order is worth when the market ends one way.' })
export class PayoffModel {
  @Field(() => ContractModel, { description: 'The outcome that comes true.' })
  contract!: ContractModel;

  @Field(() => TokensScalar, {
    description: 'Change of what one ends up with, against not trading, counting only what trades at once.',
  })
  profit!: string;
}

@ObjectType('OrderPreview', { description: 'What an order would do if it were placed now.' })
export class OrderPreviewModel {
  @Field(() => SharesScalar, { description: 'Shares that trade at once.' })
  filled!: string;

  @Field(() => SharesScalar, { description: 'Shares that would wait in the book.' })
  resting!: string;

  @Field(() => SharesScalar, { description: 'Shares that would be dropped.' })
  dropped!: string;

  @Field(() => DropReason, { nullable: true, description: 'Why; null when nothing would be dropped.' })
  dropReason!: DropReason | null;

  @Field(() => [FillModel], { description: 'What trades at once, price by price.' })
  fills!: FillModel[];

  @Field(() => PriceScalar, {
    nullable: true,
    description: 'In terms of the chosen contract; null when nothing trades.',
  })
  averagePrice!: string | null;

  @Field(() => TokensScalar, {
    description: 'Tokens that leave cash for what trades at once; negative when tokens come in.',
  })
  cost!: string;

  @Field(() => TokensScalar, { description: 'Further tokens set aside for the part that waits.' })
  hold!: string;

  @Field(() => PriceScalar, {
    description:
      'The price after it: of YES in a market of two outcomes, else of the chosen contract. Orders for an auction leave it as it is.',
  })
  newPrice!: string;

  @Field(() => [PayoffModel], { description: 'For each contract, in the order of the market.' })
  payoffs!: PayoffModel[];
}

export const PreviewOrderResult = createUnionType({
  name: 'PreviewOrderResult',
  description: 'What an order would do, or why it would be refused.',
  types: () => [OrderPreviewModel, OrderRejectedModel] as const,
  resolveType: (value) => ('code' in value ? OrderRejectedModel : OrderPreviewModel),
});
