import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { Sessions } from '../sign-in/sessions.js';
import { type Asker, RequestRates } from './request-rates.js';

/** A made-up token costs a look-up in the database, so it counts as so many more requests. */
const POINTS_OF_UNKNOWN_TOKEN = 20;
const REMEMBERED_TOKENS = 20_000;

/** Finds out whom to charge for a request. */
@Injectable()
export class HttpAskers {
  /** Tokens that were good: who shares an address with a guesser of tokens is still let in. */
  private readonly good = new Set<string>();

  constructor(
    private readonly contexts: RequestContexts,
    private readonly sessions: Sessions,
    private readonly rates: RequestRates,
  ) {}

  /** Or after how many seconds to try again, where the address has tried too many tokens. */
  async asker(request: IncomingMessage): Promise<Asker | number> {
    const origin = this.contexts.originOf(request);
    const token = this.contexts.tokenOf(request.headers);
    if (token === null) return { principal: null, origin };
    if (!this.good.has(token)) {
      const wait = await this.rates.wait(origin.address);
      if (wait !== null) return wait;
    }
    const principal = await this.sessions.find(token).catch(() => undefined);
    if (principal === undefined) return { principal: null, origin }; // what comes next says that it is not known
    if (principal !== null) {
      this.remember(token);
      return { principal, origin };
    }
    this.good.delete(token);
    await this.rates.charge({ principal, origin }, POINTS_OF_UNKNOWN_TOKEN);
    return { principal, origin };
  }

  private remember(token: string): void {
    if (this.good.has(token)) return;
    this.good.add(token);
    const [oldest] = this.good;
    if (this.good.size > REMEMBERED_TOKENS && oldest !== undefined) this.good.delete(oldest);
  }
}
