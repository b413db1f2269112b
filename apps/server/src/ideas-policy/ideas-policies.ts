import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import type { IdeasPolicy } from './ideas-policy.js';
import { firstIdeasPolicy, IDEAS_POLICY_KEY as KEY, readIdeasPolicy } from './read-ideas-policy.js';

/** The policy of ideas in force, in memory. */
@Injectable()
export class IdeasPolicies implements OnModuleInit {
  current: IdeasPolicy;
  private readonly usual: IdeasPolicy;

  constructor(
    private readonly database: DataSource,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
  ) {
    this.usual = firstIdeasPolicy(setting);
    this.current = this.usual;
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Takes over what is stored. */
  async refresh(): Promise<void> {
    this.current = await readIdeasPolicy(this.database.manager, this.setting);
  }

  /** What is stored, kept from others until the transaction ends. */
  async lock(manager: EntityManager): Promise<IdeasPolicy> {
    const settings = manager.getRepository(Setting);
    const value = { ...this.current };
    await settings.createQueryBuilder().insert().values({ key: KEY, value }).orIgnore().execute();
    const lock = { mode: 'pessimistic_write' } as const;
    const stored = await settings.findOneOrFail({ where: { key: KEY }, lock });
    return { ...this.usual, ...(stored.value as Partial<IdeasPolicy>) };
  }

  /** In force once the transaction is committed and `refresh` was called. */
  async store(manager: EntityManager, value: IdeasPolicy): Promise<void> {
    await manager.getRepository(Setting).update({ key: KEY }, { value });
  }
}
