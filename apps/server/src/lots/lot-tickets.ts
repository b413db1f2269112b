import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { readCrowdJurors } from './crowd-jurors.js';
import { secretOf, sha256 } from './draw-lot.js';
import type { LotKind } from './lot-kind.js';

/** A draw of a market by its number, counted from 1. */
export interface DrawOf {
  readonly marketId: number;
  readonly draw: number;
}

/**
 * Secrets and tickets of draws. They are worked out from the exchange's own secret, so that nothing has to be kept
 * before a draw, and no table says who holds which ticket. Those of two draws have nothing to do with each other.
 */
@Injectable()
export class LotTickets {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly secret: ServerSecret,
  ) {}

  /** That of the draw 0 is published as soon as there is the market. */
  async secretOf({ marketId, draw }: DrawOf): Promise<string> {
    return secretOf(await this.secret.derive('lot', marketId), draw);
  }

  async ticketOf(memberId: number, { marketId, draw }: DrawOf): Promise<string> {
    return sha256(await this.secret.derive('lot ticket', marketId, draw, memberId));
  }

  /** Everybody who has a ticket now: who is active and can sign in, and in a demo some of the crowd. */
  async pool(manager: EntityManager, kind: LotKind): Promise<number[]> {
    const rows: { id: number }[] = await manager.query(
      'SELECT id FROM member WHERE erased_at IS NULL AND (NOT crowd OR id = ANY($1::int[])) ORDER BY id',
      [await readCrowdJurors(manager, kind)],
    );
    return rows.map(({ id }) => id).filter((id) => this.isActive(id));
  }

  /** Who is not registered yet, in the second after the row was added, will be active. */
  isActive(memberId: number): boolean {
    return (this.exchange.view.member(memberId)?.status ?? 'active') === 'active';
  }

  /** Members by their tickets. */
  async holders(memberIds: readonly number[], draw: DrawOf): Promise<Map<string, number>> {
    const held = memberIds.map(async (id) => [await this.ticketOf(id, draw), id] as const);
    return new Map(await Promise.all(held));
  }
}
