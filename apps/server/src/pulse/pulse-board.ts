import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { Principal } from '../access/principal.js';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { OpenHeadlines } from './open-headlines.js';
import type { PulseModel } from './pulse.model.js';
import { type PulseRange, RANGES } from './pulse-range.js';

/** The pulse of a moment, as somebody may see it. */
@Injectable()
export class PulseBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly headlines: OpenHeadlines,
  ) {}

  now(asker: Principal, range: PulseRange): PulseModel {
    const now = exchangeNow(this.exchange);
    const { spanMs, spans } = RANGES[range];
    const headlines = this.headlines.of(asker);
    return {
      range,
      from: new Date(now - spans * spanMs),
      at: new Date(now),
      openIdeas: headlines.length,
      headlines,
    };
  }
}
