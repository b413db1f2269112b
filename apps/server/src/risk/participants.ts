import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isBlind } from '../idea-life/blind.js';
import type { ParticipantModel } from './activity.model.js';
import { MarketAliases } from './market-aliases.js';

interface Traded {
  readonly bought: number;
  readonly sold: number;
}

interface TradedRow {
  member_id: string;
  bought: string;
  sold: string;
}

const NOTHING: Traded = { bought: 0, sold: 0 };

/** Each trade has two sides; the house is member 0. */
const TRADED = `
  SELECT member_id, sum(bought)::bigint AS bought, sum(sold)::bigint AS sold FROM (
    SELECT taker_id AS member_id, quantity * (taker_side = 'buy')::int AS bought,
      quantity * (taker_side = 'sell')::int AS sold FROM trade WHERE market_id = $1
    UNION ALL
    SELECT maker_id, quantity * (taker_side = 'sell')::int, quantity * (taker_side = 'buy')::int
      FROM trade WHERE market_id = $1
  ) AS sides WHERE member_id <> 0 GROUP BY member_id`;

/** Who trades in a market, by alias: whoever traded, owns shares or has orders there. In the order of the aliases. */
@Injectable()
export class Participants {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly aliases: MarketAliases,
    private readonly ideas: IdeaCatalogue,
  ) {}

  async of(market: MarketView): Promise<ParticipantModel[]> {
    const rows: TradedRow[] = await this.database.query(TRADED, [market.marketId]);
    const traded = new Map(
      rows.map(({ member_id, bought, sold }) => [
        safeInteger(member_id),
        { bought: safeInteger(bought), sold: safeInteger(sold) },
      ]),
    );
    const { aliasOf } = await this.aliases.of(market.marketId);
    return [...this.exchange.view.allMembers()]
      .flatMap(({ memberId }) => this.stakeOf(memberId, market, traded.get(memberId)))
      .map(({ memberId, ...model }) => ({ alias: aliasOf(memberId), ...model }))
      .sort((a, b) => (a.alias < b.alias ? -1 : 1));
  }

  private stakeOf(memberId: number, { marketId, ideaId, contracts, insiders }: MarketView, traded?: Traded) {
    const idea = this.ideas.find(ideaId);
    // An alias can be unsealed, and would then tell who proposed it.
    const blind = idea === undefined || isBlind(idea);
    const isHere = (stake: { readonly marketId: number }): boolean => stake.marketId === marketId;
    const owned = this.exchange.view.positionsOf(memberId).find(isHere);
    const openOrders = this.exchange.view.openOrdersOf(memberId).filter(isHere).length;
    if (traded === undefined && owned === undefined && openOrders === 0) return [];
    const shares = owned?.shares ?? new Array<number>(contracts).fill(0);
    const { bought, sold } = traded ?? NOTHING;
    return [
      {
        memberId,
        insider: blind ? null : insiders.includes(memberId),
        shares: shares.map(formatShares),
        bought: formatShares(bought),
        sold: formatShares(sold),
        openOrders,
      },
    ];
  }
}
