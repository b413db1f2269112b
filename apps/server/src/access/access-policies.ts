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

  /** In the caller's transaction; in force once that is committed and `refresh` was called. */
  async replace(
    manager: EntityManager,
    change: Omit<AccessPolicy, 'version'>,
  ): Promise<{ before: AccessPolicy }> {
    const settings = manager.getRepository(Setting);
    await settings
      .createQueryBuilder()
      .insert()
      .values({ key: KEY, value: this.current })
      .orIgnore()
      .execute();
    const stored = await settings.findOneOrFail({ where: { key: KEY }, lock: { mode: 'pessimistic_write' } });
    const before = stored.value as AccessPolicy;
    await settings.update({ key: KEY }, { value: { ...change, version: before.version + 1 } });
    return { before };
  }
}
