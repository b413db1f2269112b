import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { badInput } from '../graphql/bad-input.js';
import { EventStreams } from './event-streams.js';
import type { LiveStream } from './fan-out/feed.js';
import { MyAccountChangedModel } from './models/my-account.model.js';
import { StreamPositionInput } from './models/stream-position.input.js';
import { TradesExecutedModel } from './models/trades.model.js';
import { StreamArguments } from './stream-arguments.js';

/** A message is the field itself, not an object that has it. */
const resolve = <Message>(message: Message): Message => message;

const AFTER = { name: 'after', type: () => StreamPositionInput, nullable: true } as const;
const MOST_MARKETS = 50;
const RESUME =
  'With `after` it goes on from there, or its first message says `mustReread`. A message comes at least every 5 seconds.';

/** Streams of events: nothing is left out. */
@Resolver()
export class EventStreamsResolver {
  constructor(
    private readonly streams: EventStreams,
    private readonly read: StreamArguments,
  ) {}

  @Subscription(() => TradesExecutedModel, {
    resolve,
    description: `Each trade of one market, or of up to ${MOST_MARKETS}, in order, once. ${RESUME}`,
  })
  trades(
    @Args('marketId', { type: () => ID, nullable: true, description: 'The market, where it is one.' })
    marketId: string | null,
    @Args('marketIds', { type: () => [ID], nullable: true, description: 'The markets, instead of one.' })
    marketIds: string[] | null,
    @Args(AFTER) after: StreamPositionInput | null,
  ): Promise<LiveStream<TradesExecutedModel>> {
    return this.streams.trades(
      this.markets(marketId ?? null, marketIds ?? null),
      this.read.after(after ?? null),
    );
  }

  @Subscription(() => MyAccountChangedModel, {
    resolve,
    description: `What happens to your account: orders, trades, positions and tokens, command by command, each once. ${RESUME}`,
  })
  myAccount(
    @SignedIn() { memberId }: Principal,
    @Args(AFTER) after: StreamPositionInput | null,
  ): LiveStream<MyAccountChangedModel> {
    return this.streams.myAccount(memberId, this.read.after(after ?? null));
  }

  private markets(marketId: string | null, marketIds: string[] | null): number[] {
    const wanted = marketId === null ? this.read.someMarkets(marketIds) : [this.read.market(marketId)];
    const isEither = (marketId === null) !== (marketIds === null);
    if (wanted !== null && isEither && wanted.length <= MOST_MARKETS) return wanted;
    throw badInput(`Name one market by \`marketId\`, or up to ${MOST_MARKETS} by \`marketIds\`.`);
  }
}
