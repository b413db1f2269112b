import type { Table } from './table.js';

/** Rows stay as they are. `order`: how the journal makes them, by default by the key. */
const append = (name: string, key: string[], columns: Table['columns'], order = key): Table => ({
  name,
  key,
  columns,
  order,
  append: true,
});
/** Rows replace the one with their key. */
const replace = (name: string, key: string[], columns: Table['columns']): Table => ({
  name,
  key,
  columns,
  order: [],
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
  expires_at_ms: 'bigint',
  budget_milli: 'bigint',
  reduce_only: 'boolean',
  self_trade_mode: 'text',
  placed_at_ms: 'bigint',
  sequence: 'bigint',
});

/** Order 0 of member 0 is a quote of the house. */
export const TRADE = append(
  'trade',
  ['market_id', 'trade_id'],
  {
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
  },
  ['trade_id'],
);

/**
 * Lines of journal transactions: `posting` numbers the transactions of one command. One that settles or cancels has
 * many thousands.
 */
export const ENTRY = append('entry', ['sequence', 'line'], {
  sequence: 'bigint',
  line: 'integer',
  posting: 'integer',
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

/** As it is now; what was said about its resolution before is in `resolution`. */
export const MARKET = replace('market', ['market_id'], {
  market_id: 'bigint',
  idea_id: 'bigint',
  contracts: 'smallint',
  closes_at_ms: 'bigint',
  reference_ticks: 'smallint[]',
  insiders: 'bigint[]',
  state: 'text',
  reason: 'text',
  until_ms: 'bigint',
  auction_ends_at_ms: 'bigint',
  auction_held: 'boolean',
  auction_ticks: 'smallint',
  auction_quantity: 'bigint',
  flagged_at_ms: 'bigint',
  payout_ticks: 'smallint[]',
  subsidy_milli: 'bigint',
  house_shares: 'bigint[]',
  resolution_status: 'text',
  proposer_id: 'bigint',
  confirmer_id: 'bigint',
  resolution_ticks: 'smallint[]',
  is_void: 'boolean',
  evidence_id: 'bigint',
  challenge_ends_at_ms: 'bigint',
  challenger_id: 'bigint',
  stake_milli: 'bigint',
  sequence: 'bigint',
});

/** Every step of every resolution. */
export const RESOLUTION = append(
  'resolution',
  ['market_id', 'sequence'],
  {
    market_id: 'bigint',
    sequence: 'bigint',
    at_ms: 'bigint',
    status: 'text',
    actor_id: 'bigint',
    payout_ticks: 'smallint[]',
    is_void: 'boolean',
    evidence_id: 'bigint',
    challenge_ends_at_ms: 'bigint',
    stake_milli: 'bigint',
  },
  ['sequence', 'market_id'],
);

/** Every version of the safety valves. */
export const TRADING_POLICY = append('trading_policy', ['version'], {
  version: 'integer',
  sequence: 'bigint',
  at_ms: 'bigint',
  position_limit: 'bigint',
  insider_limit: 'bigint',
  order_limit: 'bigint',
  open_order_limit: 'bigint',
  band_ticks: 'smallint',
  pause_ms: 'bigint',
  subsidy_limit_milli: 'bigint',
  house_limit_milli: 'bigint',
  issue_limit_milli: 'bigint',
  challenge_ms: 'bigint',
});

/** Every allowance policy. */
export const ALLOWANCE_POLICY = append('allowance_policy', ['sequence'], {
  sequence: 'bigint',
  at_ms: 'bigint',
  amount_milli: 'bigint',
  period_ms: 'bigint',
  anchor_at_ms: 'bigint',
  cap_milli: 'bigint',
});

/** The price of each contract's book after a command that changed it. */
export const PRICE_POINT = append(
  'price_point',
  ['market_id', 'contract', 'sequence'],
  {
    market_id: 'bigint',
    contract: 'smallint',
    sequence: 'bigint',
    at_ms: 'bigint',
    price_half_ticks: 'smallint',
    best_bid_ticks: 'smallint',
    best_ask_ticks: 'smallint',
    last_trade_ticks: 'smallint',
  },
  ['sequence', 'market_id', 'contract'],
);

/** Not a table: the shape of a look-up by key. */
export const WANTED_KEYS = append('wanted_keys', [], { actor: 'bigint', key_digest: 'bytea' });
