import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import type { ServerConfig } from '../config/server-config.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting, InjectServerConfig } from '../exchange/tokens.js';
import type { SignInOptionsModel } from './sign-in-options.model.js';

const SINGLE_SIGN_ON_PATH = '/sign-in/sso';

/** The ways in. */
@Injectable()
export class SignInOptions {
  constructor(
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    @InjectServerConfig() private readonly config: ServerConfig,
    private readonly database: DataSource,
  ) {}

  async of({ fromThisMachine }: Pick<RequestContext, 'fromThisMachine'>): Promise<SignInOptionsModel> {
    const { mail, oidc } = this.config.identity;
    const demo = this.setting.kind === 'demo';
    return {
      demo: demo && fromThisMachine,
      password: !demo || (await this.somebodyHasPassword()),
      mail: mail !== null,
      singleSignOn: oidc === null ? null : { label: oidc.label, path: SINGLE_SIGN_ON_PATH },
    };
  }

  private async somebodyHasPassword(): Promise<boolean> {
    const rows: unknown[] = await this.database.query('SELECT 1 FROM password LIMIT 1');
    return rows.length > 0;
  }
}
