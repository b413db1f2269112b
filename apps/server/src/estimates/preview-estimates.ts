import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { unlessNotDone } from '../answers/not-done.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import type { PreviewEstimateInput } from './estimate.inputs.js';
import type { EstimatePreviewModel } from './estimate-preview.model.js';
import { estimateRefusal, type Refusable } from './estimate-sentences.js';
import { PlanOrders } from './plan-orders.js';
import { PreviewModels } from './preview-models.js';
import { unseenRefusal } from './unseen-refusal.js';
import { WishEstimates } from './wish-estimates.js';

type Previewed =
  | { readonly ok: true; readonly model: EstimatePreviewModel }
  | { readonly ok: false; readonly code: Refusable };

/** Tells what an estimate would do, by the same plan that giving it follows. */
@Injectable()
export class PreviewEstimates {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly wishes: WishEstimates,
    private readonly plans: PlanOrders,
    private readonly exposures: Exposures,
    private readonly models: PreviewModels,
  ) {}

  async preview(
    memberId: number,
    input: PreviewEstimateInput,
  ): Promise<EstimatePreviewModel | CommandRejectedModel> {
    const previewed = await unlessNotDone<Previewed, Refusable>(this.previewed(memberId, input));
    return previewed.ok ? previewed.model : estimateRefusal(previewed.code, this.exchange.view.tradingPolicy);
  }

  private async previewed(memberId: number, input: PreviewEstimateInput): Promise<Previewed> {
    const said = this.wishes.said(memberId, input);
    const { market, stakeMilli, chancePermille } = said;
    if (stakeMilli === 0) return { ok: true, model: this.models.rating() };
    if (this.exposures.isHiddenFrom({ memberId }, market.marketId)) {
      const code = unseenRefusal(said, this.exchange.view.balance(memberId).cashMilli);
      if (code !== null) return { ok: false, code };
      return { ok: true, model: this.models.hidden({ stakeMilli, chancePermille }) };
    }
    // It tells what the book offers, and where the price goes.
    this.exposures.note(memberId, [market.marketId]);
    const replaces = await this.wishes.replacedBy(this.database, { memberId, marketId: market.marketId });
    const wanted = this.wishes.wanted(memberId, said, replaces);
    const plan = await this.plans.plan(wanted);
    return plan.ok ? { ok: true, model: this.models.of(wanted, plan) } : plan;
  }
}
