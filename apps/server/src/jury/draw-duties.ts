import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isTakenAway } from '../idea-life/stage-moves.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { type Draw, Lots } from '../lots/lots.js';
import { DutyNews } from './duty-news.js';
import { drawnText } from './jury-words.js';

const MINUTE_MS = 60_000;

/** Draws a jury for every market that waits for one, and a panel for every challenge. */
@Injectable()
export class DrawDuties {
  /** Those for which there is a draw, of the markets that want one now. */
  private readonly drawn = new Set<string>();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly policies: IdeasPolicies,
    private readonly lots: Lots,
    private readonly news: DutyNews,
  ) {}

  /** Safe to repeat: an occasion has one draw. */
  async drawDue(): Promise<void> {
    const wanted = [...this.exchange.view.markets()].flatMap((market) => this.wanted(market));
    const keys = new Set(wanted.map(keyOf));
    for (const key of this.drawn) if (!keys.has(key)) this.drawn.delete(key);
    for (const draw of wanted) {
      if (this.drawn.has(keyOf(draw))) continue;
      await this.drawOne(draw);
      this.drawn.add(keyOf(draw));
    }
  }

  private wanted(market: MarketView): Draw[] {
    const idea = this.ideas.find(market.ideaId);
    if (idea === undefined) return [];
    const { jurySize, juryMinutes, panelSize, panelMinutes } = this.policies.current;
    const { marketId, resolution } = market;
    if (resolution?.status === 'challenged') {
      const occasion = resolution.evidenceId;
      return [
        { kind: 'PANEL', marketId, seats: panelSize, dueAt: inMinutes(panelMinutes), occasion, odd: true },
      ];
    }
    if (!isForJury(market, idea)) return [];
    const seats = idea.jurySize ?? jurySize;
    return [{ kind: 'JURY', marketId, seats, dueAt: inMinutes(juryMinutes) }];
  }

  private async drawOne(draw: Draw): Promise<void> {
    const ideaId = this.exchange.view.market(draw.marketId)?.ideaId;
    if (ideaId === undefined) return;
    const isNew = await this.database.transaction(async (manager) => {
      const { lot, seats, isNew: drawnNow } = await this.lots.draw(manager, draw);
      if (drawnNow) {
        const text = drawnText(draw.kind, seats.length);
        const kind = draw.kind === 'PANEL' ? 'CHALLENGED' : 'JURY_DRAWN';
        await this.news.add(manager, { ideaId, kind, text });
        for (const seat of seats) await this.news.tellDrawn(manager, lot, seat);
      }
      return drawnNow;
    });
    if (isNew) this.news.told(ideaId);
  }
}

const keyOf = ({ kind, marketId, occasion = 0 }: Draw): string => `${kind}/${marketId}/${occasion}`;

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);

/** A headline market that asks a jury, has closed, and is not on its way to be void. */
function isForJury({ marketId, state, resolution }: MarketView, idea: Idea): boolean {
  if (idea.headline !== 'JURY' || idea.marketId !== marketId || state !== 'closed') return false;
  if (isTakenAway(idea.stage)) return false;
  const pending = resolution?.status === 'proposed' || resolution?.status === 'confirmed';
  return !(pending && resolution.isVoid);
}
