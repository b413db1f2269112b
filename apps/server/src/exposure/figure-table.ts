import type { FigurePlaces } from './figure-places.js';

interface Veiled {
  /** What is answered instead. Left out: null. */
  readonly instead?: (value: unknown) => unknown;
  /** It is no figure itself: who reads it has not been shown one. */
  readonly tellsNothing?: true;
}

/** A field that tells a figure of one market, or whatever would tell one. */
interface OneFigure extends Veiled {
  readonly of: (source: unknown, places: FigurePlaces, args: Record<string, unknown>) => number | null;
}

/** A field that is a list, each item of one market, or one such item: what is hidden is left out. */
interface Items extends Veiled {
  readonly each: (item: unknown, places: FigurePlaces) => number | null;
}

/** One figure made of several markets: hidden where one of them is. */
interface Together extends Veiled {
  readonly all: (source: unknown) => readonly number[];
}

export type Figure = OneFigure | Items | Together;
export type FigureTable = Readonly<Record<string, Figure>>;

const ofMarket: Figure = { of: (source, places) => places.market(source) };
const ofIdea: Figure = { of: (source, places) => places.idea(source) };
/** Of a member's own shares and trades, which is theirs: it only shows them a price. */
const ofOwn: Figure = {
  of: (source, places) => places.market((source as { market?: unknown }).market),
  instead: (value) => value,
};
/** A list that is empty for whom it is hidden. */
const empty = (figure: OneFigure): Figure => ({ ...figure, instead: () => [] });

const NO_PAGE = {
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
const emptyPage = (figure: OneFigure): Figure => ({ ...figure, instead: () => NO_PAGE });
const emptyBook = (book: unknown) => ({ ...(book as object), bids: [], asks: [] });
const noHistory = (history: unknown) => ({ ...(history as object), points: [], firstAt: null });

const byArgument: OneFigure = { of: (_, places, { marketId }) => places.marketId(marketId) };
const itemOfMarket: Items = {
  each: (item, places) => places.marketId((item as { marketId?: unknown }).marketId),
};

/** A pause because the price moved too fast would tell that it did: for whom it is hidden, the market is open. */
interface Stated {
  state: string;
  stateReason: string;
  stateUntil: Date | null;
}
const isPause = ({ state, stateReason }: Stated): boolean =>
  state === 'HALTED' && stateReason === 'PRICE_BAND';
const isQuietly = (market: Stated): boolean => isPause(market) || market.stateReason === 'RESUMED';
const state: Figure = { of: quietly, instead: () => 'OPEN', tellsNothing: true };
const stateReason: Figure = { of: quietly, instead: () => 'OPENED', tellsNothing: true };
const stateUntil: Figure = { of: quietly, instead: () => null, tellsNothing: true };

function quietly(source: unknown, places: FigurePlaces): number | null {
  return isQuietly(source as Stated) ? places.market(source) : null;
}

interface Tile {
  readonly placedByFigure: boolean;
}

const OF_THE_FIRST: ReadonlySet<string> = new Set(['CLOCK_STARTED', 'ANSWER_OVERDUE', 'ANSWERED']);
const withoutAnswers = (events: unknown): unknown =>
  (events as { readonly kind: string }[]).filter(({ kind }) => !OF_THE_FIRST.has(kind));

const withoutPause = (status: unknown): unknown =>
  isQuietly(status as Stated)
    ? { ...(status as object), state: 'OPEN', stateReason: 'OPENED', stateUntil: null }
    : status;

/**
 * Every field by which a price, the merit of an idea, or what would tell them leaves the server. For whom it is hidden
 * (Exposures) it is answered by null or what stands here, over HTTP and in streams; for everybody else this is where
 * the first exposure is noted. `figure-table.spec.ts` names fields that are neither here nor among those that tell
 * nothing.
 */
export const FIGURES: FigureTable = {
  'Market.price': ofMarket,
  'Market.debiasedPrice': ofMarket,
  'Market.priceSource': ofMarket,
  'Market.bestBid': ofMarket,
  'Market.bestAsk': ofMarket,
  'Market.lastTradePrice': ofMarket,
  'Market.changeToday': ofMarket,
  'Market.sparkline': empty(ofMarket),
  'Market.volume': ofMarket,
  'Market.tradeCount': ofMarket,
  'Market.auctionPrice': ofMarket,
  'Market.auctionVolume': ofMarket,
  'Market.book': { ...ofMarket, instead: emptyBook },
  'Market.trades': emptyPage(ofMarket),
  'Market.priceHistory': { ...ofMarket, instead: noHistory },
  'Market.candles': emptyPage(ofMarket),
  'Market.state': state,
  'Market.stateReason': stateReason,
  'Market.stateUntil': stateUntil,

  'MarketContract.price': ofMarket,
  'MarketContract.priceSource': ofMarket,
  'MarketContract.bestBid': ofMarket,
  'MarketContract.bestAsk': ofMarket,
  'MarketContract.lastTradePrice': ofMarket,
  'MarketContract.changeToday': ofMarket,
  'MarketContract.book': { ...ofMarket, instead: emptyBook },
  'MarketContract.priceHistory': { ...ofMarket, instead: noHistory },

  'Position.value': ofOwn,
  'Position.profit': ofOwn,
  'OwnFill.price': ofOwn,

  'Idea.rank': ofIdea,

  'PulseTile.stakes': ofMarket,
  'PulseTile.volume': ofMarket,
  'PulseTile.value': ofMarket,
  'PulseTile.change': ofMarket,
  'PulseTile.merit': ofMarket,
  'PulseTile.evidence': ofMarket,
  // The largest come first.
  'Pulse.treemap': { each: (tile, places) => ((tile as Tile).placedByFigure ? places.market(tile) : null) },
  'Pulse.movers': { each: (mover, places) => places.market(mover) },
  'PulseTheme.change': { all: (theme) => (theme as { toldMarketIds: number[] }).toldMarketIds },
  'PulseMover.from': ofMarket,
  'PulseMover.to': ofMarket,
  'PulseMover.change': ofMarket,

  'Idea.merit': ofIdea,
  'Idea.meritHistory': empty(ofIdea),
  // That it has to be answered tells that it is among the first.
  'Idea.answerClock': { ...ofIdea, tellsNothing: true },
  'Idea.history': { ...ofIdea, instead: withoutAnswers, tellsNothing: true },

  // A trade by its id; everything else is veiled field by field.
  'Query.node': {
    each: (node, places) => ('takerSide' in (node as object) ? itemOfMarket.each(node, places) : null),
  },
  'Query.marketActivity': emptyPage(byArgument),
  'Query.participants': empty(byArgument),
  // What the house has at the prices of now tells the price.
  'Query.houseRisks': itemOfMarket,

  'PricesChanged.prices': itemOfMarket,
  'BookChanged.book': itemOfMarket,
  'TradesExecuted.trades': itemOfMarket,
  'RankingChanged.ranks': { each: (item, places) => places.ideaId((item as { ideaId?: unknown }).ideaId) },
  'MarketStatesChanged.states': { ...itemOfMarket, instead: withoutPause, tellsNothing: true },
};
