import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { Balances } from '../portfolio/balances.js';
import { jsonObject, Pages, type Section } from './json-stream.js';
import { OwnBooks } from './own-books.js';
import { ownRecords } from './own-records.js';

const ABOUT =
  'All that this exchange keeps about you. Markets and their contracts are named in `markets`; tokens, prices and shares are decimal numbers as text, times are in UTC.';

/** Everything about a member, as one JSON file for the member. */
@Injectable()
export class OwnData {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly books: OwnBooks,
    private readonly balances: Balances,
    private readonly words: MarketWords,
  ) {}

  /** Text in pieces. */
  async file(memberId: number): Promise<AsyncIterable<string>> {
    await this.books.prepare();
    return jsonObject(this.sections(memberId));
  }

  private async *sections(memberId: number): AsyncIterable<Section> {
    yield ['about', ABOUT];
    yield ['exportedAt', new Date().toISOString()];
    yield* ownRecords(this.database.manager, memberId);
    yield ['account', this.account(memberId)];
    yield ['positions', this.positions(memberId)];
    yield ['orders', new Pages(this.books.orders(memberId))];
    yield ['fills', new Pages(this.books.fills(memberId))];
    yield ['statement', new Pages(this.books.statement(memberId))];
    yield ['markets', await this.markets(memberId)];
  }

  private account(memberId: number): unknown {
    const member = this.exchange.view.member(memberId);
    if (member === undefined) return null;
    return { status: member.status, ...this.balances.of(memberId) };
  }

  private positions(memberId: number): unknown {
    const positions = [...this.exchange.view.positionsOf(memberId)];
    return positions.map(({ marketId: market, shares }) => ({ market, shares: shares.map(formatShares) }));
  }

  /** Of orders, positions and what the member wrote; the others are everybody's. */
  private async markets(memberId: number): Promise<unknown> {
    const rows: { id: string }[] = await this.database.query(
      `SELECT market_id AS id FROM orders WHERE member_id = $1
       UNION SELECT market_id FROM position WHERE member_id = $1
       UNION SELECT market_id FROM evidence WHERE member_id = $1
       UNION SELECT market_id FROM claim WHERE officer_id = $1 ORDER BY id`,
      [memberId],
    );
    return rows.flatMap(({ id }) => {
      const market = this.exchange.view.market(Number(id));
      if (market === undefined) return [];
      const contracts = this.words.contractsOf(market).map(({ name }) => name);
      return [{ market: market.marketId, question: this.words.question(market), contracts }];
    });
  }
}
