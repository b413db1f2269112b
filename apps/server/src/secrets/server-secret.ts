import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Setting } from '../database/entities/setting.js';

const KEY = 'secret';
const SECRET_BYTES = 32;

/**
 * A secret of this exchange, made by its first use and kept with its settings. From it come tokens that have to be the
 * same when a lost answer is asked for again though nothing but their digest is kept, and the aliases of traders.
 */
@Injectable()
export class ServerSecret implements OnModuleInit {
  private secret: Promise<Buffer> | undefined;

  constructor(private readonly database: DataSource) {}

  /** Read at the start: later somebody may ask for it in a transaction, with no connection left to read it by. */
  async onModuleInit(): Promise<void> {
    this.secret = Promise.resolve(await this.read());
  }

  /** 256 bits as 43 characters of base64url: always the same for the same purpose and parts, and not to be guessed. */
  async derive(purpose: string, ...parts: readonly (string | number)[]): Promise<string> {
    this.secret ??= this.read();
    const hmac = createHmac('sha256', await this.secret);
    return hmac.update(JSON.stringify([purpose, ...parts])).digest('base64url');
  }

  private async read(): Promise<Buffer> {
    const settings = this.database.getRepository(Setting);
    const value = randomBytes(SECRET_BYTES).toString('base64');
    await settings.createQueryBuilder().insert().values({ key: KEY, value }).orIgnore().execute();
    const kept = await settings.findOneByOrFail({ key: KEY });
    return Buffer.from(String(kept.value), 'base64');
  }
}
