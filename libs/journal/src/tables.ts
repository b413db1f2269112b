import type { Table } from './table.js';

const append = (name: string, key: string[], columns: Table['columns']): Table => ({
  name,
  key,
  columns,
  append: true,
});
const replace = (name: string, key: string[], columns: Table['columns']): Table => ({
  name,
  key,
  columns,
  append: false,
});

export const JOURNAL = append('journal', ['seq'], {
  seq: 'bigint',
  at_ms: 'bigint',
  actor: 'bigint',
  key_digest: 'bytea',
  core_version: 'smallint',
  command: 'bytea',
  answer: 'bytea',
  events_hash: 'bytea',
  hash: 'bytea',
});

export const ORDERS = replace('orders', ['member_id', 'order_id'], {
  order_id: 'bigint',
  member_id: 'bigint',
  market_id: 'bigint',
  contract: 'smallint',
  side: 'text',
  order_type: 'text',
  price_ticks: 'smallint',
  quantity: 'bigint',
  filled: 'bigint',
  open: 'bigint',
  state: 'text',
  time_in_force: 'text',
  post_only: 'boolean',
  placed_at_ms: 'bigint',
  sequence: 'bigint',
});

export const TRADE = append('trade', ['market_id', 'trade_id'], {
  trade_id: 'bigint',
  market_id: 'bigint',
  contract: 'smallint',
  price_ticks: 'smallint',
  quantity: 'bigint',
  taker_side: 'text',
  taker_order_id: 'bigint',
  taker_id: 'bigint',
  maker_order_id: 'bigint',
  maker_id: 'bigint',
  sequence: 'bigint',
  at_ms: 'bigint',
});

/** Lines of journal transactions: `posting` numbers the transactions of one command. */
export const ENTRY = append('entry', ['sequence', 'line'], {
  sequence: 'bigint',
  line: 'smallint',
  posting: 'smallint',
  kind: 'text',
  reference: 'bigint',
  account_id: 'bigint',
  amount_milli: 'bigint',
  balance_milli: 'bigint',
  at_ms: 'bigint',
});

export const BALANCE = replace('balance', ['account_id'], {
  account_id: 'bigint',
  kind: 'text',
  owner_id: 'bigint',
  amount_milli: 'bigint',
});

export const POSITION = replace('position', ['member_id', 'market_id', 'contract'], {
  member_id: 'bigint',
  market_id: 'bigint',
  contract: 'smallint',
  quantity: 'bigint',
});

export const MARKET = replace('market', ['market_id'], {
  market_id: 'bigint',
  idea_id: 'bigint',
  state: 'text',
  closes_at_ms: 'bigint',
  reference_ticks: 'smallint',
  payout_ticks: 'smallint[]',
});

export const PRICE_POINT = append('price_point', ['market_id', 'contract', 'sequence'], {
  market_id: 'bigint',
  contract: 'smallint',
  sequence: 'bigint',
  at_ms: 'bigint',
  price_half_ticks: 'smallint',
  best_bid_ticks: 'smallint',
  best_ask_ticks: 'smallint',
  last_trade_ticks: 'smallint',
});

/** Not a table: the shape of a look-up by key. */
export const WANTED_KEYS = append('wanted_keys', [], { actor: 'bigint', key_digest: 'bytea' });
