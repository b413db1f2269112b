import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { OrderRejectedModel } from './order-results.model.js';

@ObjectType('OrderPreview', { description: 'What an order would do if it were placed now.' })
export class OrderPreviewModel {
  @Field(() => SharesScalar, { description: 'Shares that trade at once.' })
  filled!: string;

  @Field(() => SharesScalar, { description: 'Shares that would wait in the book.' })
  resting!: string;

  @Field(() => SharesScalar, { description: 'Shares that would be dropped.' })
  dropped!: string;

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

  @Field(() => PriceScalar, { description: 'Of YES, after it.' })
  newPrice!: string;

  @Field(() => TokensScalar, {
    description:
      'Change of what one ends up with if it resolves YES / NO, against not trading, counting only what trades at once.',
  })
  profitIfYes!: string;

  @Field(() => TokensScalar, { description: 'The same if it resolves NO.' })
  profitIfNo!: string;
}

export const PreviewOrderResult = createUnionType({
  name: 'PreviewOrderResult',
  description: 'What an order would do, or why it would be refused.',
  types: () => [OrderPreviewModel, OrderRejectedModel] as const,
  resolveType: (value) => ('code' in value ? OrderRejectedModel : OrderPreviewModel),
});
