import type { DataSource } from 'typeorm';
import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';
import { Setting } from './entities/setting.js';

const KEY = 'exchange';

/** What kind of exchange this database holds; written once, by the first start. */
export interface ExchangeSetting {
  readonly name: string;
  /** In a demo anybody on this machine may look around and sign in as one of its members. */
  readonly kind: 'demo' | 'real';
  /** Days that the market of an idea proposed here stays open. */
  readonly horizonDays: number;
  /** How the market of an idea begins; LISTING_TERMS where nothing is said. */
  readonly listing?: ListingTerms;
  /** What differs from the usual policy of ideas from the start. */
  readonly ideas?: Partial<IdeasPolicy>;
}

export interface ListingTerms {
  /** Milli-tokens that the house may lose; 0: there is none. */
  readonly subsidyMilli: number;
  /** Length of the opening auction; 0: trading is continuous at once. */
  readonly auctionMinutes: number;
}

/**
 * Whoever proposes sees a price at once, and can trade. With this subsidy the first quotes of the house are a tick from
 * the middle, and 50 shares move the price by about 35 ticks.
 */
export const LISTING_TERMS: ListingTerms = { subsidyMilli: 250_000, auctionMinutes: 0 };

export async function readExchangeSetting(database: DataSource): Promise<ExchangeSetting | null> {
  const setting = await database.getRepository(Setting).findOneBy({ key: KEY });
  return setting === null ? null : (setting.value as ExchangeSetting);
}

/** Keeps what is there: a demo never turns into a real exchange, nor the other way round. */
export async function ensureExchangeSetting(
  database: DataSource,
  wanted: ExchangeSetting,
): Promise<ExchangeSetting> {
  await database
    .createQueryBuilder()
    .insert()
    .into(Setting)
    .values({ key: KEY, value: wanted })
    .orIgnore()
    .execute();
  return (await readExchangeSetting(database)) ?? wanted;
}
