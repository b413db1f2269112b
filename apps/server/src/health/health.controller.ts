import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';

/** For whoever watches over the process. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  /** The process answers. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can also read the database. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: 'ok'; epoch: number; sequence: string }> {
    try {
      await this.database.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
    return { status: 'ok', epoch: this.exchange.epoch, sequence: String(this.exchange.view.sequence) };
  }
}
