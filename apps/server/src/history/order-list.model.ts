import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { OrderModel } from '../orders/order.model.js';

@ObjectType('OrderConnection', { description: 'A page of orders, newest first.' })
export class OrderConnectionModel extends connectionOf('Order', () => OrderModel, 'An order of yours') {}
