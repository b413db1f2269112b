import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MarketWords } from '../markets/market-words.js';
import { TellMembers } from '../notices/tell-members.js';
import { holdersOf } from './market-holders.js';
import { type Step, stepText } from './resolution-text.js';

const KEY = 'resolutions-told';
/** Steps that one transaction tells of. */
const AT_ONCE = 50;

/**
 * Tells who holds shares of a market what is said about how it ended. How far it has told is kept with the notices, so
 * that a crash neither loses nor repeats one.
 */
@Injectable()
export class ResolutionNews implements OnModuleInit {
  private told = -1;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly words: MarketWords,
    private readonly notices: TellMembers,
  ) {}

  /** What was before the first start is no news. */
  async onModuleInit(): Promise<void> {
    await this.database.query(
      'INSERT INTO setting (key, value) VALUES ($1, to_jsonb($2::bigint)) ON CONFLICT DO NOTHING',
      [KEY, this.exchange.view.sequence],
    );
  }

  async tellNew(): Promise<void> {
    const { sequence } = this.exchange.view;
    if (this.told >= sequence) return;
    while (await this.database.transaction((manager) => this.tellSome(manager)));
    this.told = sequence;
  }

  /** @returns whether there may be more */
  private async tellSome(manager: EntityManager): Promise<boolean> {
    const [head]: { told: string }[] = await manager.query(
      "SELECT (value #>> '{}')::bigint AS told FROM setting WHERE key = $1 FOR UPDATE",
      [KEY],
    );
    const steps: Step[] = await manager.query(
      `SELECT sequence, market_id AS "marketId", status, payout_ticks AS "payoutTicks", is_void AS "isVoid"
       FROM resolution WHERE sequence > $1 ORDER BY sequence LIMIT $2`,
      [head?.told ?? 0, AT_ONCE],
    );
    const last = steps.at(-1);
    if (last === undefined) return false;
    for (const step of steps) await this.tell(manager, step);
    await manager.query('UPDATE setting SET value = to_jsonb($2::bigint) WHERE key = $1', [
      KEY,
      last.sequence,
    ]);
    return steps.length === AT_ONCE;
  }

  private async tell(manager: EntityManager, step: Step): Promise<void> {
    const market = this.exchange.view.market(Number(step.marketId));
    if (market === undefined) return;
    const { marketId, ideaId } = market;
    const text = stepText(step, {
      question: this.words.question(market),
      contracts: this.words.contractsOf(market).map(({ name }) => name),
    });
    if (text === null) return;
    await this.notices.tell(manager, {
      to: await holdersOf(manager, marketId),
      kind: 'RESOLUTION',
      subject: `Market:${marketId}`,
      text,
      path: `/ideas/${encodeId('Idea', ideaId)}?market=${encodeId('Market', marketId)}`,
    });
  }
}
