import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { HistoryUpkeep } from '../history/history-upkeep.js';
import { RANGE_MS } from '../markets/history-range.js';
import type { HistoryRange } from '../markets/market-enums.js';
import { OwnedValues } from './owned-values.js';
import type { Moment, Present } from './present.js';
import type { ValueHistoryModel, ValuePointModel } from './value-history.model.js';
import { BALANCES, FIRST_AT, SEQUENCES } from './value-rows.js';

/** Points of a curve. */
const MOMENTS = 200;

interface BalanceRow {
  readonly cash_milli: string;
  readonly held_milli: string;
}

/**
 * What a member had over time: cash and held from the entries of the ledger, and the shares owned at each moment,
 * marked at the price of that moment as `Balances` marks those of now, so that the last point is the balance. A share
 * is told at the price of a moment at which the member owned it, and of no other. At most 200 moments, each by a look
 * into an index: the member's own fills are read, nobody else's, however much is traded.
 */
@Injectable()
export class ValueHistory {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
    private readonly owned: OwnedValues,
  ) {}

  /** @throws UNAVAILABLE while the history is being brought up to date */
  read(memberId: number, range: HistoryRange): Promise<ValueHistoryModel> {
    // Taken before anything is waited for, as the balance of the same request is.
    return this.readUpTo(this.present(memberId), range);
  }

  private present(memberId: number): Present {
    const { view } = this.exchange;
    const markets = view.positionsOf(memberId).map(({ marketId }) => view.market(marketId));
    const paying = markets.filter((market) => market !== undefined && market.payoutTicks.length > 0);
    return {
      memberId,
      sequence: view.sequence,
      at: exchangeNow(this.exchange),
      paying: new Map(paying.map((market) => [market?.marketId ?? 0, market?.payoutTicks ?? []])),
    };
  }

  private async readUpTo(present: Present, range: HistoryRange): Promise<ValueHistoryModel> {
    await this.upkeep.bringUpToDate();
    const moments = await this.moments(present, range);
    const sequences = moments.map(({ sequence }) => sequence);
    const [balances, inPositions] = await Promise.all([
      this.database.query<BalanceRow[]>(BALANCES, [
        cashAccount(present.memberId),
        heldAccount(present.memberId),
        sequences,
      ]),
      this.owned.at(moments, present),
    ]);
    const points = moments.flatMap(({ at }, index) => {
      const inPositionsMilli = inPositions[index] ?? null;
      return inPositionsMilli === null ? [] : [point(at, balances[index], inPositionsMilli)];
    });
    return { range, points: points.filter(isNews) };
  }

  /** Moments with the last command of each, ascending; between two of them something happened. The last is now. */
  private async moments({ memberId, sequence, at }: Present, range: HistoryRange): Promise<Moment[]> {
    const [first]: { at_ms: string }[] = await this.database.query(FIRST_AT, [cashAccount(memberId)]);
    const firstAt = first === undefined ? at : safeInteger(first.at_ms);
    const from = Math.min(at, Math.max(firstAt, at - RANGE_MS[range]));
    const times = spread(from, at);
    const rows: { place: string; sequence: string }[] = await this.database.query(SEQUENCES, [
      times,
      sequence,
    ]);
    const past = rows.map((row) => ({
      at: times[Number(row.place) - 1] ?? from,
      sequence: safeInteger(row.sequence),
    }));
    const changed = past.filter((moment, index) => moment.sequence !== past[index - 1]?.sequence);
    return [...changed.filter((moment) => moment.at < at), { at, sequence }];
  }
}

const spread = (from: number, until: number): number[] =>
  Array.from({ length: MOMENTS }, (_, index) => Math.round(from + ((until - from) * index) / (MOMENTS - 1)));

function point(at: number, balance: BalanceRow | undefined, inPositionsMilli: number): ValuePointModel {
  const [cashMilli, heldMilli] = [
    safeInteger(balance?.cash_milli ?? 0),
    safeInteger(balance?.held_milli ?? 0),
  ];
  return {
    at: new Date(at),
    cash: formatTokens(cashMilli),
    held: formatTokens(heldMilli),
    inPositions: formatTokens(inPositionsMilli),
    total: formatTokens(cashMilli + heldMilli + inPositionsMilli),
  };
}

const isNews = (
  { cash, held, inPositions }: ValuePointModel,
  index: number,
  points: readonly ValuePointModel[],
): boolean => {
  const before = points[index - 1];
  const isSame = before?.cash === cash && before.held === held && before.inPositions === inPositions;
  return !isSame || index === points.length - 1;
};
