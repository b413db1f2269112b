import { InvariantViolation, invariant } from '@openfloor/kernel';
import { type AccountId, mayBeNegative } from './account.js';

/** One line of a journal transaction: what is added to an account, in milli-tokens; negative takes away. */
export interface Entry {
  readonly account: AccountId;
  readonly amountMilli: number;
}

/** An entry with the balance that it left behind. */
export interface PostedEntry extends Entry {
  readonly balanceMilli: number;
}

/**
 * Double entry: every journal transaction adds up to zero, so the sum over all accounts is always zero.
 * A posting that would break a rule throws InvariantViolation and changes nothing: callers check funds first.
 */
export class Ledger {
  private readonly balances = new Map<AccountId, number>();

  balance(account: AccountId): number {
    return this.balances.get(account) ?? 0;
  }

  /** Books one journal transaction. An account appears in it at most once. */
  post(entries: readonly Entry[]): PostedEntry[] {
    const posted = this.check(entries);
    for (const entry of posted) this.balances.set(entry.account, entry.balanceMilli);
    return posted;
  }

  /** Every account that was ever used, by id. */
  accounts(): [AccountId, number][] {
    return [...this.balances].sort(([a], [b]) => a - b);
  }

  /** Loads a snapshot's balances into an empty ledger. */
  restore(accounts: readonly (readonly [AccountId, number])[]): void {
    invariant(this.balances.size === 0, 'a ledger is restored only when empty');
    let sum = 0;
    for (const [account, balanceMilli] of accounts) {
      checkBalance(account, balanceMilli);
      this.balances.set(account, balanceMilli);
      sum += balanceMilli;
    }
    invariant(sum === 0, `restored balances add up to ${sum}`);
  }

  private check(entries: readonly Entry[]): PostedEntry[] {
    const posted: PostedEntry[] = [];
    let sum = 0;
    for (let i = 0; i < entries.length; i++) {
      const { account, amountMilli } = entries[i] as Entry;
      for (let j = 0; j < i; j++) invariant(entries[j]?.account !== account, 'an account appears twice');
      const balanceMilli = this.balance(account) + amountMilli;
      checkBalance(account, balanceMilli);
      sum += amountMilli;
      posted.push({ account, amountMilli, balanceMilli });
    }
    if (sum !== 0) throw new InvariantViolation(`journal transaction is off balance by ${sum}`);
    return posted;
  }
}

/** Sentences are made only when they are needed: this runs for every entry. */
function checkBalance(account: AccountId, balanceMilli: number): void {
  if (Number.isSafeInteger(balanceMilli) && (balanceMilli >= 0 || mayBeNegative(account))) return;
  throw new InvariantViolation(`balance of ${account} would be ${balanceMilli}`);
}
