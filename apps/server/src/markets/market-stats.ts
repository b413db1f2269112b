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
  /** null: no price was recorded a day ago. */
  readonly dayAgoHalfTicks: number | null;
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
  changeTodayHalfTicks(market: MarketView): number {
    const dayAgo = this.past.get(market.marketId)?.dayAgoHalfTicks ?? 2 * market.referenceTicks;
    return market.priceHalfTicks - dayAgo;
  }

  /** Up to 40 prices as text, oldest first, the price of now last. */
  sparkline(market: MarketView): string[] {
    return [...(this.past.get(market.marketId)?.sparkline ?? []), halfTicksText(market.priceHalfTicks)];
  }

  async refresh(): Promise<void> {
    const ids = [...this.exchange.view.markets()].map(({ marketId }) => marketId);
    for (let from = 0; from < ids.length; from += MARKETS_PER_STATEMENT) {
      await this.read(ids.slice(from, from + MARKETS_PER_STATEMENT));
    }
  }

  private async read(marketIds: readonly number[]): Promise<void> {
    const now = exchangeNow(this.exchange);
    const rows: PastRow[] = await this.database.query(PAST_PRICES, [
      marketIds,
      now,
      now - DAY_MS,
      now - SPARKLINE_DAYS * DAY_MS,
      SPARKLINE_POINTS,
    ]);
    for (const { market_id, day_ago, prices } of rows) {
      const sparkline = (prices ?? []).map(halfTicksText);
      this.past.set(safeInteger(market_id), { dayAgoHalfTicks: day_ago, sparkline });
    }
  }
}

interface PastRow {
  market_id: string;
  day_ago: number | null;
  prices: number[] | null;
}

/**
 * $1 markets, $2 now, $3 a day ago, $4 start of the sparkline, $5 its points. Every point is one look into the
 * index (the last price at or before a moment), so that it costs the same however many prices there are.
 */
const PAST_PRICES = `
  SELECT m.market_id, yesterday.price AS day_ago, sparkline.prices
  FROM unnest($1::bigint[]) AS m(market_id)
  LEFT JOIN LATERAL (
    SELECT price_half_ticks AS price FROM price_point p
    WHERE p.market_id = m.market_id AND contract = 0 AND at_ms <= $3
    ORDER BY at_ms DESC, sequence DESC LIMIT 1
  ) yesterday ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(point.price ORDER BY step) AS prices
    FROM (
      SELECT greatest(min(at_ms), $4::bigint) AS from_ms FROM price_point p
      WHERE p.market_id = m.market_id AND contract = 0
    ) AS start
    CROSS JOIN generate_series(0, $5::int - 1) AS step
    CROSS JOIN LATERAL (
      SELECT price_half_ticks AS price FROM price_point p
      WHERE p.market_id = m.market_id AND contract = 0
        AND at_ms <= start.from_ms + ($2::bigint - start.from_ms) * step / $5::int
      ORDER BY at_ms DESC, sequence DESC LIMIT 1
    ) AS point
  ) AS sparkline ON true`;
