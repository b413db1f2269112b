import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import {
  AllOrdersCancelledModel,
  OrderAmendedModel,
  OrderCancelledModel,
  OrderPlacedModel,
  OrderRejectedModel,
} from './order-results.model.js';

const isRejected = (value: object): value is OrderRejectedModel => 'code' in value;

export const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'What became of a new order.',
  types: () => [OrderPlacedModel, OrderRejectedModel] as const,
  resolveType: (value) => (isRejected(value) ? OrderRejectedModel : OrderPlacedModel),
});

@ObjectType('OrdersAnswered', { description: 'The batch was taken: each of its orders has its own answer.' })
export class OrdersAnsweredModel {
  @Field(() => [PlaceOrderResult], { description: 'In the order of the batch.' })
  results!: (typeof PlaceOrderResult)[];
}

export const PlaceOrdersResult = createUnionType({
  name: 'PlaceOrdersResult',
  description: 'What became of a batch of orders.',
  types: () => [OrdersAnsweredModel, OrderRejectedModel] as const,
  resolveType: (value) => (isRejected(value) ? OrderRejectedModel : OrdersAnsweredModel),
});

export const CancelOrderResult = createUnionType({
  name: 'CancelOrderResult',
  description: 'What became of a cancellation.',
  types: () => [OrderCancelledModel, OrderRejectedModel] as const,
  resolveType: (value) => (isRejected(value) ? OrderRejectedModel : OrderCancelledModel),
});

export const CancelAllOrdersResult = createUnionType({
  name: 'CancelAllOrdersResult',
  description: 'What became of a cancellation of all orders.',
  types: () => [AllOrdersCancelledModel, OrderRejectedModel] as const,
  resolveType: (value) => (isRejected(value) ? OrderRejectedModel : AllOrdersCancelledModel),
});

export const AmendOrderResult = createUnionType({
  name: 'AmendOrderResult',
  description: 'What became of an amendment.',
  types: () => [OrderAmendedModel, OrderCancelledModel, OrderRejectedModel] as const,
  resolveType: (value) => {
    if (isRejected(value)) return OrderRejectedModel;
    return 'cancelled' in value ? OrderCancelledModel : OrderAmendedModel;
  },
});
