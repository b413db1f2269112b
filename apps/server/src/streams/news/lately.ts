import { ChangeLog, EventLog } from '@openfloor/bus';
import type { ExchangeView } from '@openfloor/exchange';
import type { CommittedBatch, CommittedCommand } from '@openfloor/journal';
import type { PublicTrade } from '../../markets/trade-board.js';
import { type AccountChange, bytesOf } from './account-change.js';
import { AccountDigest } from './account-digest.js';
import { addBooksOf, addChanges, type MarketChanges, noChanges } from './market-changes.js';
import { accountTopic, bookTopic, PRICES, STATES, tradesTopic } from './topics.js';

/** How much of what happened lately is kept, for who comes back: each of trades and accounts. */
const KEPT = { mostEntries: 100_000, mostBytes: 48 * 1024 * 1024 };
const TRADE_BYTES = 200;

/** What streams can tell of: what happened lately, command by command, and which markets changed when. */
export class Lately {
  readonly trades: EventLog<PublicTrade>;
  readonly accounts: EventLog<AccountChange>;
  readonly prices: ChangeLog<number>;
  readonly books: ChangeLog<number>;
  readonly states: ChangeLog<number>;
  /** The last command that it has taken in. */
  sequence: number;
  private readonly digest: AccountDigest;

  /** Begins where the view is. */
  constructor(view: ExchangeView) {
    this.sequence = view.sequence;
    this.digest = new AccountDigest(view);
    this.trades = new EventLog({ ...KEPT, from: view.sequence });
    this.accounts = new EventLog({ ...KEPT, from: view.sequence });
    this.prices = new ChangeLog(view.sequence);
    this.books = new ChangeLog(view.sequence);
    this.states = new ChangeLog(view.sequence);
  }

  /** Returns the topics on which there is something new. */
  take(batch: CommittedBatch): Set<string> {
    const topics = new Set<string>();
    for (const command of batch.commands) this.takeCommand(command, topics);
    this.sequence = batch.toSequence;
    return topics;
  }

  private takeCommand({ events, stamp }: CommittedCommand, topics: Set<string>): void {
    const { sequence, at } = stamp;
    const changes = noChanges();
    for (const event of events) {
      addChanges(changes, event);
      if (event.type !== 'TradeExecuted') continue;
      const topic = tradesTopic(event.marketId);
      this.trades.append({
        topic,
        sequence,
        entry: { ...publicPart(event), sequence, at },
        bytes: TRADE_BYTES,
      });
      topics.add(topic);
    }
    for (const [memberId, change] of this.digest.digest(events, stamp)) {
      const topic = accountTopic(memberId);
      this.accounts.append({ topic, sequence, entry: change, bytes: bytesOf(change) });
      topics.add(topic);
      addBooksOf(
        changes,
        change.orders.map(({ order }) => order),
      );
    }
    this.note(changes, sequence, topics);
  }

  private note({ prices, books, states }: MarketChanges, sequence: number, topics: Set<string>): void {
    this.prices.note(prices, sequence);
    this.books.note(books, sequence);
    this.states.note(states, sequence);
    if (prices.size > 0) topics.add(PRICES);
    if (states.size > 0) topics.add(STATES);
    for (const marketId of books) topics.add(bookTopic(marketId));
  }
}

/** Without those who traded: what is kept for everybody cannot tell them. */
function publicPart(trade: Omit<PublicTrade, 'sequence' | 'at'>): Omit<PublicTrade, 'sequence' | 'at'> {
  const { tradeId, marketId, contract, priceTicks, quantity, takerSide } = trade;
  return { tradeId, marketId, contract, priceTicks, quantity, takerSide };
}
