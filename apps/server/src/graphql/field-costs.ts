/** Arguments that say how many items a field has, or the lists of the object that it is. */
export const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'last', 'levels']);

/** No list gives more, whatever is asked for. */
export const MOST_PER_PAGE = 1_000;

/** Items that a list is counted with where nothing below says better. */
export const USUAL_LIST = 10;

/** Items that these lists usually have at most. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  'Exchange.topics': 20,
  'Idea.markets': 3,
  'Market.contracts': 5,
  'PriceHistory.points': 300,
  'OrdersAnswered.results': 100,
  'Query.demoMembers': 20,
  'Query.participants': 200,
  'Query.unsealings': 50,
  'Viewer.orders': 100,
  'Viewer.positions': 50,
};

/** What a field costs besides the 1 of every field: it asks the database, or works things out. */
export const EXTRA_COSTS: Readonly<Record<string, number>> = {
  // Not counted with what they select, for that has limits of its own.
  __schema: 10_000,
  __type: 1_000,
  'Market.candles': 50,
  'Market.book': 2,
  'Market.priceHistory': 50,
  'Market.resolution': 5,
  'Market.trades': 50,
  'MarketContract.book': 2,
  'MarketContract.priceHistory': 50,
  'Query.marketActivity': 50,
  'Query.members': 50,
  'Query.node': 10,
  'Query.participants': 200,
  'Query.previewOrder': 50,
  'Viewer.fills': 50,
  'Viewer.orderHistory': 50,
  'Viewer.statement': 50,
};
