import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';

/** What who is not signed in may see, and who may ask for the schema. */
export interface AccessPolicy {
  /** Counts up with every change; 0 as long as the defaults are in force. */
  readonly version: number;
  readonly publicBoard: boolean;
  readonly introspection: 'EVERYBODY' | 'MEMBERS' | 'NOBODY';
}

const KEY = 'access';
/** A demo has nothing to hide; in a real exchange strangers see nothing. */
const DEFAULTS: Record<ExchangeSetting['kind'], AccessPolicy> = {
  demo: { version: 0, publicBoard: true, introspection: 'EVERYBODY' },
  real: { version: 0, publicBoard: false, introspection: 'MEMBERS' },
};

/** The access policy in force, in memory: every field asks for it. */
@Injectable()
export class AccessPolicies implements OnModuleInit {
  current: AccessPolicy;

  constructor(
    private readonly database: DataSource,
    @InjectExchangeSetting() setting: ExchangeSetting,
  ) {
    this.current = DEFAULTS[setting.kind];
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Takes over what is stored. */
  async refresh(): Promise<void> {
    const stored = await this.database.getRepository(Setting).findOneBy({ key: KEY });
    if (stored !== null) this.current = stored.value as AccessPolicy;
  }

  /** What is stored, kept from others until the transaction ends. */
  async lock(manager: EntityManager): Promise<AccessPolicy> {
    const settings = manager.getRepository(Setting);
    const value = { ...this.current };
    await settings.createQueryBuilder().insert().values({ key: KEY, value }).orIgnore().execute();
    const lock = { mode: 'pessimistic_write' } as const;
    return (await settings.findOneOrFail({ where: { key: KEY }, lock })).value as AccessPolicy;
  }

  /** In force once the transaction is committed and `refresh` was called. */
  async store(manager: EntityManager, value: AccessPolicy): Promise<void> {
    await manager.getRepository(Setting).update({ key: KEY }, { value });
  }
}
