import type { DataSource } from 'typeorm';
import { Setting } from './entities/setting.js';

const KEY = 'exchange';

/** What kind of exchange this database holds; written once, by the first start. */
export interface ExchangeSetting {
  readonly name: string;
  /** In a demo anybody on this machine may look around and sign in as one of its members. */
  readonly kind: 'demo' | 'real';
  /** Days that the market of an idea proposed here stays open. */
  readonly horizonDays: number;
}

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
