import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { rotatingSlot } from '@openfloor/merit';
import type { Principal } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { isRanked } from '../ideas/ranking.js';
import { MeritBoard } from './merit-board.js';
import { openedAt } from './opened-at.js';
import type { RotatingSlotModel } from './rotating-slot.model.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TURN_MINUTES = 10;
const TURN_MS = TURN_MINUTES * MINUTE_MS;
const NEW_DAYS = 7;
const AT_ONCE = 3;

const ROTATION_RULE = `Ideas take turns here that opened within ${NEW_DAYS} days, have no published merit yet, or have evidence D: ${AT_ONCE} at a time, for ${TURN_MINUTES} minutes, in the order in which they were listed and then from the beginning. Nothing else counts, so each has as many turns as any other. While figures of an idea are hidden from you, it takes turns for you as if it had none.`;

/** Whose turn it is to be shown, whatever anybody thinks of it. */
@Injectable()
export class Rotating {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly merits: MeritBoard,
    private readonly board: IdeaBoard,
    private readonly exposures: Exposures,
  ) {}

  now(asker: Principal | null): RotatingSlotModel {
    const at = exchangeNow(this.exchange);
    const turns = this.ideas
      .all()
      .filter((idea) => this.takesTurns(idea, { at, asker }))
      .sort((a, b) => a.marketId - b.marketId);
    const slot = Math.floor(at / TURN_MS);
    const ids = turns.map(({ marketId }) => marketId);
    const shown = ids.length === 0 ? [] : rotatingSlot({ ids, slot, size: AT_ONCE });
    const byMarket = new Map(turns.map((idea) => [idea.marketId, idea]));
    return {
      ideas: shown.flatMap((marketId) => byMarket.get(marketId) ?? []).map((idea) => this.board.of(idea)),
      rule: ROTATION_RULE,
      until: new Date((slot + 1) * TURN_MS),
      position: ids.indexOf(shown[0] ?? 0) + 1,
      total: ids.length,
    };
  }

  private takesTurns(idea: Idea, { at, asker }: { at: number; asker: Principal | null }): boolean {
    const market = this.exchange.view.market(idea.marketId);
    if (market === undefined || !isRanked(market) || idea.heldAt !== null) return false;
    if (at - openedAt(idea) < NEW_DAYS * DAY_MS) return true;
    const merit = this.merits.ofMarket(idea.marketId);
    return merit === null || merit.grade === 'D' || this.exposures.isHiddenFrom(asker, idea.marketId);
  }
}
