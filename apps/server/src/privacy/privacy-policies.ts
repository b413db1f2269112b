import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';

/** How long personal data is kept. */
export interface PrivacyPolicy {
  /** Counts up with every change; 0 as long as the defaults are in force. */
  readonly version: number;
  readonly sessionDays: number;
  readonly auditWordsDays: number;
  readonly noticeDays: number;
  readonly keyDays: number;
}

export type PrivacyPeriods = Omit<PrivacyPolicy, 'version'>;

const KEY = 'privacy';
export const DEFAULT_PRIVACY: PrivacyPolicy = {
  version: 0,
  sessionDays: 30,
  auditWordsDays: 730,
  noticeDays: 365,
  keyDays: 30,
};

/** The privacy policy in force, in memory: every sign-in asks for it. */
@Injectable()
export class PrivacyPolicies implements OnModuleInit {
  current: PrivacyPolicy = DEFAULT_PRIVACY;

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Takes over what is stored. */
  async refresh(): Promise<void> {
    const stored = await this.database.getRepository(Setting).findOneBy({ key: KEY });
    if (stored !== null) this.current = stored.value as PrivacyPolicy;
  }

  /** What is stored, kept from others until the transaction ends. */
  async lock(manager: EntityManager): Promise<PrivacyPolicy> {
    const settings = manager.getRepository(Setting);
    const value = { ...DEFAULT_PRIVACY };
    await settings.createQueryBuilder().insert().values({ key: KEY, value }).orIgnore().execute();
    const lock = { mode: 'pessimistic_write' } as const;
    return (await settings.findOneOrFail({ where: { key: KEY }, lock })).value as PrivacyPolicy;
  }

  /** In force once the transaction is committed and `refresh` was called. */
  async store(manager: EntityManager, value: PrivacyPolicy): Promise<void> {
    await manager.getRepository(Setting).upsert({ key: KEY, value }, ['key']);
  }
}
