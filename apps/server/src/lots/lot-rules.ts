import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LotKind } from './lot-kind.js';

/** Whether a member can take a seat in that market now; asked along the walk, also when a seat is passed on later. */
export type Eligible = (asked: {
  readonly memberId: number;
  readonly marketId: number;
  readonly manager: EntityManager;
}) => Promise<boolean> | boolean;

/** Who can be drawn for what. Features say their rule when they start. */
@Injectable()
export class LotRules {
  private readonly rules = new Map<LotKind, Eligible>();

  set(kind: LotKind, eligible: Eligible): void {
    this.rules.set(kind, eligible);
  }

  of(kind: LotKind): Eligible {
    const rule = this.rules.get(kind);
    if (rule === undefined) throw new Error(`nobody said who can be drawn as ${kind}`);
    return rule;
  }
}
