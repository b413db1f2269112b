import { Injectable } from '@nestjs/common';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';

/** Where people reach this exchange: for links that go out. What a request says about it is not believed. */
@Injectable()
export class PublicAddress {
  private origin: string;

  constructor(@InjectServerConfig() private readonly config: ServerConfig) {
    this.origin = config.identity.publicUrl ?? `http://localhost:${config.port ?? ''}`;
  }

  /** Once the server listens; what was configured wins. */
  listensAt(url: string): void {
    this.origin = this.config.identity.publicUrl ?? url;
  }

  /** The whole address of a page, for example of `/welcome/TOKEN`. */
  of(path: string): string {
    return `${this.origin}${path}`;
  }
}
