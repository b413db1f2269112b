import { accountKind, accountOwner, cashAccount, heldAccount } from '@openfloor/ledger';
import { carriedPeriod } from '../allowance.js';
import type {
  AllowanceCredited,
  MemberRegistered,
  MemberStatus,
  MemberStatusChanged,
  PositionChanged,
  Posted,
} from '../event.js';
import type { AllowancePolicy, ExchangeState } from '../state.js';

export interface BalanceView {
  readonly cashMilli: number;
  readonly heldMilli: number;
}

export interface MemberView {
  readonly memberId: number;
  readonly trading: boolean;
  readonly status: MemberStatus;
  /** Newest allowance period that was used up; -1 before the first. */
  readonly lastPeriod: number;
}

export interface PositionView {
  readonly marketId: number;
  /** Per contract. */
  readonly shares: readonly number[];
}

/** What members are and have. */
export class Members {
  private readonly byId = new Map<number, MemberView>();
  private readonly balances = new Map<number, { cashMilli: number; heldMilli: number }>();
  private readonly positions = new Map<number, Map<number, number[]>>();

  constructor(private readonly contractsOf: (marketId: number) => number) {}

  load(state: ExchangeState): void {
    for (const { id, trading, status, lastPeriod } of state.members.values()) {
      this.byId.set(id, { memberId: id, trading, status, lastPeriod });
      const cashMilli = state.ledger.balance(cashAccount(id));
      this.balances.set(id, { cashMilli, heldMilli: state.ledger.balance(heldAccount(id)) });
    }
    for (const { id, stakes } of state.markets.values()) {
      for (const { memberId, shares } of stakes.values())
        if (shares.some((quantity) => quantity > 0)) this.ownedBy(memberId).set(id, [...shares]);
    }
  }

  find(memberId: number): MemberView | undefined {
    return this.byId.get(memberId);
  }

  all(): IterableIterator<MemberView> {
    return this.byId.values();
  }

  balance(memberId: number): BalanceView {
    const { cashMilli, heldMilli } = this.balances.get(memberId) ?? { cashMilli: 0, heldMilli: 0 };
    return { cashMilli, heldMilli };
  }

  /** Markets in which the member owns shares, by id. */
  positionsOf(memberId: number): PositionView[] {
    const owned = [...(this.positions.get(memberId) ?? [])];
    return owned
      .map(([marketId, shares]) => ({ marketId, shares: [...shares] }))
      .sort((a, b) => a.marketId - b.marketId);
  }

  register({ memberId, trading }: MemberRegistered): void {
    this.byId.set(memberId, { memberId, trading, status: 'active', lastPeriod: -1 });
  }

  change(event: MemberStatusChanged | AllowanceCredited): void {
    const member = this.byId.get(event.memberId);
    if (member === undefined) return;
    const change =
      event.type === 'AllowanceCredited' ? { lastPeriod: event.period } : { status: event.status };
    this.byId.set(event.memberId, { ...member, ...change });
  }

  /** Periods are numbered anew with every policy. */
  renumber(old: AllowancePolicy | null, next: AllowancePolicy): void {
    for (const [id, member] of this.byId) {
      const lastPeriod = carriedPeriod(member.lastPeriod, old, next);
      if (lastPeriod !== member.lastPeriod) this.byId.set(id, { ...member, lastPeriod });
    }
  }

  position({ memberId, marketId, contract, quantity }: PositionChanged): void {
    const owned = this.ownedBy(memberId);
    const shares = owned.get(marketId) ?? new Array<number>(this.contractsOf(marketId)).fill(0);
    shares[contract] = quantity;
    if (quantity > 0) owned.set(marketId, shares);
    else if (shares.every((left) => left === 0)) owned.delete(marketId);
  }

  post({ entries }: Posted): void {
    for (const { account, balanceMilli } of entries) {
      const kind = accountKind(account);
      if (kind !== 'cash' && kind !== 'held') continue;
      const balance = this.balanceOf(accountOwner(account));
      if (kind === 'cash') balance.cashMilli = balanceMilli;
      else balance.heldMilli = balanceMilli;
    }
  }

  private balanceOf(memberId: number): { cashMilli: number; heldMilli: number } {
    const known = this.balances.get(memberId);
    if (known !== undefined) return known;
    const balance = { cashMilli: 0, heldMilli: 0 };
    this.balances.set(memberId, balance);
    return balance;
  }

  private ownedBy(memberId: number): Map<number, number[]> {
    const known = this.positions.get(memberId);
    if (known !== undefined) return known;
    const owned = new Map<number, number[]>();
    this.positions.set(memberId, owned);
    return owned;
  }
}
