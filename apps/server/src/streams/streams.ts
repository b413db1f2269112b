import { Injectable } from '@nestjs/common';
import { Mailbox } from '@openfloor/bus';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import type { BookModel } from '../markets/book.model.js';
import { BookReader, type ContractOfMarket } from '../markets/book-reader.js';
import { sideName } from '../markets/market-enums.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
import type { TradeModel } from '../markets/trade.model.js';
import { OrderBoard } from '../orders/order-board.js';
import { Balances } from '../portfolio/balances.js';
import type { TimedTrade } from './batch-digest.js';
import { joinPrices } from './price-gatherer.js';
import type { MyOrdersChangedModel, PricesChangedModel, TradesExecutedModel } from './stream.model.js';
import { BOOK_LEVELS, StreamFeed } from './stream-feed.js';
import type { CommittedOrders, CommittedTrades, StreamMessages } from './stream-messages.js';

/** Messages that may wait for a slow reader of a stream of which nothing may be left out. */
const MOST_WAITING = 1_000;

interface StreamOptions<Topic extends keyof StreamMessages & string, Message> {
  readonly topic: Topic;
  readonly model: (message: StreamMessages[Topic]) => Message;
  /** Given for states: a slow reader gets the newest, made of what waits and what comes. */
  readonly join?: (waiting: Message, newer: Message) => Message;
  /** What a reader begins with. */
  readonly first: () => Message;
  readonly onClose?: () => void;
}

/** A reader's streams. `tooSlow` is called when more waits for the reader than is kept. */
@Injectable()
export class Streams {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly feed: StreamFeed,
    private readonly orders: OrderBoard,
    private readonly balances: Balances,
    private readonly books: BookReader,
    private readonly words: MarketWords,
  ) {}

  prices(tooSlow: () => void): AsyncIterableIterator<PricesChangedModel> {
    const first = () => this.feed.pricesStart();
    return this.open({ topic: 'prices', model: (message) => message, join: joinPrices, first }, tooSlow);
  }

  book(book: ContractOfMarket, tooSlow: () => void): AsyncIterableIterator<BookModel> {
    const topic = `book:${book.marketId}/${book.contract}` as const;
    const onClose = this.feed.watchBook(book);
    const first = () => this.books.read(book, BOOK_LEVELS);
    const join = (_: BookModel, newer: BookModel) => newer;
    return this.open({ topic, model: (message) => message, join, first, onClose }, tooSlow);
  }

  trades(marketId: number, tooSlow: () => void): AsyncIterableIterator<TradesExecutedModel> {
    const model = (message: CommittedTrades) => this.tradesModel(message);
    const first = () => model({ ...this.now(), trades: [] });
    return this.open({ topic: `trades:${marketId}`, model, first }, tooSlow);
  }

  myOrders(memberId: number, tooSlow: () => void): AsyncIterableIterator<MyOrdersChangedModel> {
    const model = (message: CommittedOrders) => this.ordersModel(memberId, message);
    const first = () => model({ ...this.now(), orders: [] });
    return this.open({ topic: `orders:${memberId}`, model, first }, tooSlow);
  }

  private now() {
    return { epoch: this.exchange.epoch, sequence: this.exchange.view.sequence };
  }

  /** It listens before it tells how things are now, so that nothing falls between. */
  private open<Topic extends keyof StreamMessages & string, Message>(
    { topic, model, join, first, onClose }: StreamOptions<Topic, Message>,
    onOverflow: () => void,
  ): Mailbox<Message> {
    const close = () => {
      stop();
      onClose?.();
    };
    const mailbox = new Mailbox<Message>({
      ...(join && { join }),
      capacity: MOST_WAITING,
      onOverflow,
      onClose: close,
    });
    const stop = this.feed.courier.listen(topic, (message) => mailbox.put(model(message)));
    mailbox.put(first());
    return mailbox;
  }

  private ordersModel(memberId: number, { epoch, sequence, orders }: CommittedOrders): MyOrdersChangedModel {
    return {
      epoch,
      sequence: String(sequence),
      orders: orders.map((order) => this.orders.of(order)),
      balance: this.balances.of(memberId),
    };
  }

  private tradesModel({ epoch, sequence, trades }: CommittedTrades): TradesExecutedModel {
    return { epoch, sequence: String(sequence), trades: trades.map((trade) => this.tradeModel(trade)) };
  }

  private tradeModel({ trade, at }: TimedTrade): TradeModel {
    const market = this.exchange.view.market(trade.marketId);
    invariant(market !== undefined, `a trade is in market ${trade.marketId}, which is nowhere`);
    return {
      id: encodeId('Trade', trade.tradeId),
      marketId: encodeId('Market', trade.marketId),
      contract: this.words.contract(market, trade.contract),
      price: ticksText(trade.priceTicks),
      quantity: formatShares(trade.quantity),
      takerSide: sideName(trade.takerSide),
      executedAt: new Date(at),
    };
  }
}
