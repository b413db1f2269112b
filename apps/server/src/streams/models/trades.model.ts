import { Field, ObjectType } from '@nestjs/graphql';
import { TradeModel } from '../../markets/trade.model.js';
import { EventMessageModel } from './message.model.js';

@ObjectType('TradesExecuted', { description: 'Trades that were committed one after the other.' })
export class TradesExecutedModel extends EventMessageModel {
  @Field(() => [TradeModel], {
    description: 'Oldest first, each once; none where it only tells the time or where the stream begins.',
  })
  trades!: TradeModel[];
}
