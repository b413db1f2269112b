import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { halfTicksText } from './price-text.js';

const DAY_MS = 24 * 3600_000;
const SPARKLINE_DAYS = 30;
/** The price of now is the last one. */
const SPARKLINE_POINTS = 39;
/** Figures that look back a day or a month may be this old. */
const REREAD_MS = 60_000;
const MARKETS_PER_STATEMENT = 100;

interface Past {
  /** By contract with a book of its own; nothing where no price was recorded a day ago. */
  readonly dayAgoHalfTicks: ReadonlyMap<number, number>;
  /** Of the first contract. */
  readonly sparkline: readonly string[];
}

/**
 * The prices of a day and of a month ago for all markets, from the journal's price points. Lists of hundreds of
 * markets need them at once, so they are read ahead, a hundred markets a statement.
 */
@Injectable()
export class MarketStats implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('MarketStats');
  private readonly past = new Map<number, Past>();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.reading = this.refresh().catch((error: unknown) =>
        this.logger.warn(`Past prices could not be read: ${String(error)}`),
      );
    }, REREAD_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** Against the reference price in a market that is younger than a day. */
  changeTodayHalfTicks(market: MarketView, contract = 0): number {
    // Of two outcomes the second has no book: it loses what the first wins.
    if (market.contracts === 2 && contract === 1) return -this.changeTodayHalfTicks(market);
    const dayAgo = this.past.get(market.marketId)?.dayAgoHalfTicks.get(contract);
    return (market.priceHalfTicks[contract] ?? 0) - (dayAgo ?? 2 * (market.referenceTicks[contract] ?? 0));
  }

  /** Up to 40 prices of the first contract as text, oldest first, the price of now last. */
  sparkline(market: MarketView): string[] {
    return [
      ...(this.past.get(market.marketId)?.sparkline ?? []),
      halfTicksText(market.priceHalfTicks[0] ?? 0),
    ];
  }

  async refresh(): Promise<void> {
    const markets = [...this.exchange.view.markets()];
    for (let from = 0; from < markets.length; from += MARKETS_PER_STATEMENT) {
      await this.read(markets.slice(from, from + MARKETS_PER_STATEMENT));
    }
  }

  private async read(markets: readonly MarketView[]): Promise<void> {
    const now = exchangeNow(this.exchange);
    const rows: PastRow[] = await this.database.query(PAST_PRICES, [
      markets.map(({ marketId }) => marketId),
      now,
      now - DAY_MS,
      now - SPARKLINE_DAYS * DAY_MS,
      SPARKLINE_POINTS,
      markets.map(({ contracts }) => (contracts === 2 ? 1 : contracts)),
    ]);
    for (const { market_id, contracts, days_ago, ...row } of rows) {
      const sparkline = pricesAt(row.spans ?? [], row.prices ?? []).map(halfTicksText);
      const dayAgoHalfTicks = new Map((contracts ?? []).map((at, index) => [at, days_ago?.[index] ?? 0]));
      this.past.set(safeInteger(market_id), { dayAgoHalfTicks, sparkline });
    }
  }
}

interface PastRow {
  market_id: string;
  contracts: number[] | null;
  days_ago: number[] | null;
  spans: number[] | null;
  prices: number[] | null;
}

/** The price at each point of the sparkline: it stays as it is until it changes. Nothing before the first price. */
function pricesAt(spans: readonly number[], prices: readonly number[]): number[] {
  if (spans.length === 0) return [];
  const changes = new Map(spans.map((span, index) => [span, prices[index] ?? 0]));
  let price = prices[0] ?? 0;
  return Array.from({ length: SPARKLINE_POINTS }, (_, point) => {
    price = changes.get(point) ?? price;
    return price;
  });
}

/**
 * $1 markets, $2 now, $3 a day ago, $4 start of the sparkline, $5 its points, $6 books of each market. The sparkline
 * begins with the price in force at its start; then comes the last price of each span, in one pass over the points of
 * the range, whose times follow their sequences.
 */
const PAST_PRICES = `
  SELECT m.market_id, yesterday.contracts, yesterday.prices AS days_ago, sparkline.spans, sparkline.prices
  FROM unnest($1::bigint[], $6::int[]) AS m(market_id, books)
  LEFT JOIN LATERAL (
    SELECT array_agg(contract) AS contracts, array_agg(price) AS prices
    FROM generate_series(0, m.books - 1) AS contract
    CROSS JOIN LATERAL (
      SELECT price_half_ticks AS price FROM price_point p
      WHERE p.market_id = m.market_id AND p.contract = contract.contract AND at_ms <= $3
      ORDER BY sequence DESC LIMIT 1
    ) AS point
  ) yesterday ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(point.span ORDER BY point.span) AS spans, array_agg(point.price ORDER BY point.span) AS prices
    FROM (
      SELECT greatest(at_ms, $4::bigint) AS from_ms FROM price_point p
      WHERE p.market_id = m.market_id AND contract = 0 ORDER BY sequence LIMIT 1
    ) AS range
    CROSS JOIN LATERAL (
      SELECT sequence, price_half_ticks AS price FROM price_point p
      WHERE p.market_id = m.market_id AND contract = 0 AND at_ms <= from_ms ORDER BY sequence DESC LIMIT 1
    ) AS start
    CROSS JOIN LATERAL (
      SELECT 0 AS span, start.price
      UNION ALL
      (SELECT DISTINCT ON (span) span, price FROM (
         SELECT sequence, price_half_ticks AS price,
           ceil((at_ms - from_ms)::float8 * $5::int / greatest($2::bigint - from_ms, 1))::int AS span
         FROM price_point p
         WHERE p.market_id = m.market_id AND contract = 0 AND p.sequence > start.sequence AND at_ms <= $2
       ) AS later
       ORDER BY span, sequence DESC)
    ) AS point
  ) AS sparkline ON true`;
