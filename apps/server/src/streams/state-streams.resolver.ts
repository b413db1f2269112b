import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { ABOUT_CONTRACT } from '../markets/market-board.js';
import type { LiveStream } from './fan-out/feed.js';
import { BookChangedModel } from './models/book-changed.model.js';
import { IdeasChangedModel } from './models/ideas-changed.model.js';
import { MarketStatesChangedModel } from './models/market-states.model.js';
import { PricesChangedModel } from './models/prices.model.js';
import { RankingChangedModel } from './models/ranking.model.js';
import { StreamPositionInput } from './models/stream-position.input.js';
import { StateStreams } from './state-streams.js';
import { StreamArguments } from './stream-arguments.js';

/** A message is the field itself, not an object that has it. */
const resolve = <Message>(message: Message): Message => message;

const MAX_PER_SECOND = {
  name: 'maxPerSecond',
  type: () => Int,
  defaultValue: 10,
  description: 'How often a message may come: 1 to 10 times a second.',
} as const;
const MARKET_IDS = {
  name: 'marketIds',
  type: () => [ID],
  nullable: true,
  description: 'The markets; left out: all.',
} as const;
const AFTER = { name: 'after', type: () => StreamPositionInput, nullable: true } as const;
const BEGINNING =
  'The first message has all of it, or with `after` what changed since; one comes at least every 5 seconds.';

/** Streams of states: a slow reader gets the newest. */
@Resolver()
export class StateStreamsResolver {
  constructor(
    private readonly streams: StateStreams,
    private readonly read: StreamArguments,
  ) {}

  @Subscription(() => PricesChangedModel, {
    resolve,
    description: `The prices of these markets, or of all, as they change, each at most \`maxPerSecond\` (1 to 10) times a second. ${BEGINNING}`,
  })
  prices(
    @Args(MARKET_IDS) marketIds: string[] | null,
    @Args(MAX_PER_SECOND) maxPerSecond: number,
    @Args(AFTER) after: StreamPositionInput | null,
  ): LiveStream<PricesChangedModel> {
    return this.streams.prices(this.states(marketIds, maxPerSecond), this.read.after(after ?? null));
  }

  @Subscription(() => BookChangedModel, {
    resolve,
    description:
      'The whole book of a market’s first contract, or of the one that is named, so many levels a side (1 to 50): now and after changes, at most `maxPerSecond` (1 to 10) times a second. A message comes at least every 5 seconds.',
  })
  book(
    @Args('marketId', { type: () => ID, description: 'The market.' }) marketId: string,
    @Args('contract', { type: () => String, nullable: true, description: ABOUT_CONTRACT })
    contract: string | null,
    @Args('levels', { type: () => Int, defaultValue: 10, description: 'How many levels a side: 1 to 50.' })
    levels: number,
    @Args(MAX_PER_SECOND) maxPerSecond: number,
  ): LiveStream<BookChangedModel> {
    const { read } = this;
    const book = read.book(marketId, contract ?? null);
    return this.streams.book({ ...book, levels: read.levels(levels), paceMs: read.paceMs(maxPerSecond) });
  }

  @Subscription(() => RankingChangedModel, {
    resolve,
    description: `The ranks of ideas by merit with their bands, as they change, at most \`maxPerSecond\` (1 to 10) times a second. ${BEGINNING}`,
  })
  ranking(
    @Args(MAX_PER_SECOND) maxPerSecond: number,
    @Args(AFTER) after: StreamPositionInput | null,
  ): LiveStream<RankingChangedModel> {
    return this.streams.ranking(this.read.paceMs(maxPerSecond), this.read.after(after ?? null));
  }

  @Subscription(() => MarketStatesChangedModel, {
    resolve,
    description: `The states of these markets, or of all, as they change: what can be done in them, since when they are doubted, how they ended. ${BEGINNING}`,
  })
  marketStates(
    @Args(MARKET_IDS) marketIds: string[] | null,
    @Args(MAX_PER_SECOND) maxPerSecond: number,
    @Args(AFTER) after: StreamPositionInput | null,
  ): LiveStream<MarketStatesChangedModel> {
    return this.streams.marketStates(this.states(marketIds, maxPerSecond), this.read.after(after ?? null));
  }

  @Subscription(() => IdeasChangedModel, {
    resolve,
    description:
      'That something changed about these ideas, or any: words, stage, seconds, argument, answers. Read what you show of them again. The first message says that the stream is open; one comes at least every 5 seconds.',
  })
  ideaChanges(
    @Args('ideaIds', { type: () => [ID], nullable: true, description: 'The ideas; left out: all.' })
    ideaIds: string[] | null,
    @Args(MAX_PER_SECOND) maxPerSecond: number,
  ): LiveStream<IdeasChangedModel> {
    return this.streams.ideaChanges(this.read.someIdeas(ideaIds ?? null), this.read.paceMs(maxPerSecond));
  }

  private states(marketIds: string[] | null, maxPerSecond: number) {
    return { marketIds: this.read.someMarkets(marketIds ?? null), paceMs: this.read.paceMs(maxPerSecond) };
  }
}
