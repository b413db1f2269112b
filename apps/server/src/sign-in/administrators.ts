import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import type { ServerConfig } from '../config/server-config.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchange, InjectExchangeSetting, InjectServerConfig } from '../exchange/tokens.js';
import { OneTimeLinks } from './one-time-links.js';

/** Sees to it that a real exchange has somebody who leads it. */
@Injectable()
export class Administrators {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    @InjectServerConfig() private readonly config: ServerConfig,
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
  ) {}

  /** Whether there is an administrator in office who can sign in. */
  async exist(manager: EntityManager): Promise<boolean> {
    const rows: { id: number }[] = await manager.query(
      `SELECT m.id FROM member m WHERE 'ADMINISTRATOR' = ANY(m.roles) AND (
         EXISTS (SELECT 1 FROM password WHERE member_id = m.id)
         OR EXISTS (SELECT 1 FROM external_identity WHERE member_id = m.id AND issuer = $1))`,
      [this.config.identity.oidc?.issuer ?? null],
    );
    return rows.some(({ id }) => (this.exchange.view.member(id)?.status ?? 'active') === 'active');
  }

  /**
   * A fresh link for the first administrator of a real exchange, in place of those before; null where there is one,
   * and in a demo. For the log: whoever reads it runs the server.
   */
  async setupLink(): Promise<string | null> {
    if (this.setting.kind === 'demo') return null;
    return this.database.transaction(async (manager) => {
      await manager.query("DELETE FROM one_time_link WHERE kind = 'SETUP' AND used_at IS NULL");
      if (await this.exist(manager)) return null;
      const { url } = await this.links.make({ kind: 'SETUP', unit: 'Administration' }, manager);
      return url;
    });
  }
}
