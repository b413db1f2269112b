import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { TradeExecuted } from '@openfloor/exchange';
import type { CommittedBatch, CommittedCommand, Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { afterTrades, type Holding, nothing, type OwnTrade } from '../portfolio/average-cost.js';

export interface Pair {
  readonly marketId: number;
  readonly memberId: number;
}

interface Row {
  market_id: number;
  member_id: number;
  contract: number;
  price_ticks: number;
  quantity: string;
  bought: boolean;
  sequence: string;
}

/** Estimates are about markets of two outcomes. */
const CONTRACTS = 2;
const keyOf = ({ marketId, memberId }: Pair): string => `${marketId}/${memberId}`;

/**
 * What members own in markets and what it cost, of those that were asked for: read once from the journal's table of
 * trades, and carried on from committed batches, so that a change costs nothing but itself.
 */
@Injectable()
export class OwnedAtCost implements OnModuleDestroy {
  private readonly holdings = new Map<string, Holding>();
  /** Batches that were committed while something was read. */
  private readonly backlogs = new Set<CommittedBatch[]>();
  private readonly stop: () => void;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {
    this.stop = exchange.onCommitted((batch) => this.take(batch));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** As the committed view has it when this resolves; in the order of the pairs. */
  async of(pairs: readonly Pair[]): Promise<Holding[]> {
    const unknown = pairs.filter((pair) => !this.holdings.has(keyOf(pair)));
    if (unknown.length > 0) await this.read(unknown);
    return pairs.map((pair) => this.holdings.get(keyOf(pair)) ?? nothing(CONTRACTS));
  }

  private async read(pairs: readonly Pair[]): Promise<void> {
    const { sequence } = this.exchange.view;
    const backlog: CommittedBatch[] = [];
    this.backlogs.add(backlog);
    try {
      const rows: Row[] = await this.database.query(TRADES, [
        pairs.map(({ marketId }) => marketId),
        pairs.map(({ memberId }) => memberId),
        sequence,
      ]);
      const read = new Map(pairs.map((pair): [string, Holding] => [keyOf(pair), nothing(CONTRACTS)]));
      for (const [key, trades] of commandsOf(rows)) addTo(read, key, trades);
      for (const { commands } of backlog) for (const command of commands) carryOn(read, command);
      // Who asked for the same meanwhile has put the same.
      for (const [key, holding] of read) this.holdings.set(key, holding);
    } finally {
      this.backlogs.delete(backlog);
    }
  }

  private take(batch: CommittedBatch): void {
    for (const backlog of this.backlogs) backlog.push(batch);
    for (const command of batch.commands) carryOn(this.holdings, command);
  }
}

/** Only of pairs that are known already: what is not is read when somebody asks. */
function carryOn(holdings: Map<string, Holding>, { events }: CommittedCommand): void {
  const trades = new Map<string, OwnTrade[]>();
  for (const event of events) {
    if (event.type !== 'TradeExecuted') continue;
    for (const [key, trade] of sidesOf(event)) {
      if (holdings.has(key)) trades.set(key, [...(trades.get(key) ?? []), trade]);
    }
  }
  for (const [key, own] of trades) addTo(holdings, key, own);
}

function sidesOf(event: TradeExecuted): [string, OwnTrade][] {
  const { marketId, contract, priceTicks, quantity, takerId, makerId, takerSide } = event;
  const trade = (bought: boolean): OwnTrade => ({ contract, bought, priceTicks, quantity });
  return [
    [keyOf({ marketId, memberId: takerId }), trade(takerSide === 'buy')],
    [keyOf({ marketId, memberId: makerId }), trade(takerSide === 'sell')],
  ];
}

function addTo(holdings: Map<string, Holding>, key: string, trades: readonly OwnTrade[]): void {
  holdings.set(key, afterTrades(holdings.get(key) ?? nothing(CONTRACTS), trades));
}

/** The trades of each pair in each command together, in their order. */
function commandsOf(rows: readonly Row[]): [string, OwnTrade[]][] {
  const commands: [string, OwnTrade[]][] = [];
  let last = '';
  for (const row of rows) {
    const key = keyOf({ marketId: safeInteger(row.market_id), memberId: safeInteger(row.member_id) });
    const { contract, price_ticks: priceTicks, bought } = row;
    const trade = { contract, bought, priceTicks, quantity: safeInteger(row.quantity) };
    const command = `${key}/${row.sequence}`;
    if (command === last) commands.at(-1)?.[1].push(trade);
    else commands.push([key, [trade]]);
    last = command;
  }
  return commands;
}

const COLUMNS = 'wanted.market_id, wanted.member_id, contract, price_ticks, quantity, sequence, trade_id';
const TRADES = `
  WITH wanted AS (SELECT DISTINCT * FROM unnest($1::int[], $2::int[]) AS pairs(market_id, member_id))
  SELECT ${COLUMNS}, taker_side = 'buy' AS bought FROM wanted
  JOIN trade ON trade.taker_id = wanted.member_id AND trade.market_id = wanted.market_id AND sequence <= $3
  UNION ALL
  SELECT ${COLUMNS}, taker_side = 'sell' AS bought FROM wanted
  JOIN trade ON trade.maker_id = wanted.member_id AND trade.market_id = wanted.market_id AND sequence <= $3
  ORDER BY market_id, member_id, trade_id`;
