import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { invariant, safeInteger } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import type { EstimateVerdict } from '../database/entities/estimate.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { perRequest } from '../graphql/per-request.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { ticksText } from '../markets/price-text.js';
import { Independence } from '../merit/independence.js';
import type { EstimateModel } from './estimate.model.js';
import { countingOf } from './estimate-counting.js';
import { YES } from './estimate-order.js';
import type { Pair } from './owned-at-cost.js';
import { type AtRisk, StakesAtRisk } from './stakes-at-risk.js';

interface Row {
  id: string;
  member_id: number;
  market_id: number;
  chance_permille: number;
  stake_milli: string;
  contract: number | null;
  verdict: EstimateVerdict | null;
  before_exposure: boolean;
  at: Date;
  ended_at: Date | null;
}

export const ESTIMATES_PER_PAGE = { list: 'estimates', usual: 20, most: 100 };

/** Estimates as the API tells them to their member, and to nobody else. */
@Injectable()
export class OwnEstimates {
  private readonly standingOf = perRequest(
    (pairs: readonly Pair[]) => this.readStanding(pairs),
    ({ marketId, memberId }) => `${marketId}/${memberId}`,
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaBoard,
    private readonly risks: StakesAtRisk,
    private readonly independence: Independence,
  ) {}

  /** null where the member has none. */
  standing(pair: Pair, request: object): Promise<EstimateModel | null> {
    return this.standingOf(request).load(pair);
  }

  async find(memberId: number, id: string): Promise<EstimateModel | null> {
    const rows: Row[] = await this.database.query('SELECT * FROM estimate WHERE id = $1 AND member_id = $2', [
      id,
      memberId,
    ]);
    const [model = null] = await this.models(rows);
    return model;
  }

  /** Newest first. */
  async list(memberId: number, asked: ListArguments): Promise<Page<EstimateModel>> {
    const slice = sliceOf(asked, ESTIMATES_PER_PAGE);
    const rows: Row[] = await this.database.query(
      `SELECT * FROM estimate WHERE member_id = $1 AND ($2::bigint IS NULL OR id < $2::bigint)
       ORDER BY id DESC LIMIT $3`,
      [memberId, slice.after?.[0] ?? null, slice.size + 1],
    );
    const models = new Map((await this.models(rows)).map((model, index) => [rows[index]?.id, model]));
    return pageOfRows(rows, slice, {
      keyOf: ({ id }) => [safeInteger(id)],
      nodeOf: ({ id }) => {
        const model = models.get(id);
        invariant(model !== undefined, `estimate ${id} has no model`);
        return model;
      },
    });
  }

  private async readStanding(pairs: readonly Pair[]): Promise<(EstimateModel | null)[]> {
    const rows: Row[] = await this.database.query(
      `SELECT e.* FROM unnest($1::int[], $2::int[]) AS asked(market_id, member_id)
       JOIN estimate e ON e.market_id = asked.market_id AND e.member_id = asked.member_id AND e.ended_at IS NULL`,
      [pairs.map(({ marketId }) => marketId), pairs.map(({ memberId }) => memberId)],
    );
    const models = await this.models(rows);
    const found = new Map(
      rows.map((row, index) => [`${row.market_id}/${row.member_id}`, models[index] ?? null]),
    );
    return pairs.map(({ marketId, memberId }) => found.get(`${marketId}/${memberId}`) ?? null);
  }

  private async models(rows: readonly Row[]): Promise<EstimateModel[]> {
    const risks = await this.risks.of(
      rows.map((row) => ({ marketId: row.market_id, memberId: row.member_id })),
    );
    return rows.map((row, index) => this.model(row, risks[index]));
  }

  private model(row: Row, risk: AtRisk | undefined): EstimateModel {
    const { ideas } = this;
    const market = this.exchange.view.market(row.market_id);
    invariant(market !== undefined, `market ${row.market_id} has estimates and is nowhere`);
    const standing = row.ended_at === null;
    const stakeMilli = safeInteger(row.stake_milli);
    const sideMilli = row.contract === YES ? risk?.yesMilli : risk?.noMilli;
    const atRiskMilli = standing ? Math.min(stakeMilli, sideMilli ?? 0) : 0;
    const isCounted = this.independence.isCounted(row.member_id, row.market_id);
    return {
      id: encodeId('Estimate', safeInteger(row.id)),
      marketId: encodeId('Market', row.market_id),
      get idea() {
        return ideas.ofMarket(market);
      },
      chance: ticksText(row.chance_permille),
      stake: formatTokens(stakeMilli),
      atRisk: formatTokens(atRiskMilli),
      verdict: row.verdict,
      ...countingOf({ standing, stakeMilli, atRiskMilli, isCounted, beforeExposure: row.before_exposure }),
      at: row.at,
      standing,
    };
  }
}
