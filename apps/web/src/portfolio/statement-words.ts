import { t } from '@lingui/core/macro';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { formatExactMilli, toMilli } from '../format/tokens';
import type { EntryKind, StatementEntry } from './statement-query';

type Said = Pick<StatementEntry, 'kind' | 'account' | 'amount' | 'trade'>;

/** What an entry is about. */
export function entryWords({ kind, account, amount, trade }: Said): string {
  switch (kind) {
    case 'ALLOWANCE':
      return t`Allowance`;
    case 'HOLD':
      return isIn(amount) === (account === 'HELD') ? t`Set aside for an order` : t`Freed from an order`;
    case 'TRADE':
      return trade === null ? t`Trade` : tradeWords(trade);
    case 'SETTLEMENT':
      return t`Payout`;
    case 'STAKE':
      return t`Stake of a challenge`;
    case 'STAKE_RETURNED':
      return t`Stake returned`;
    case 'SEASON':
      return t`Given back at the end of a season`;
    case 'LEAVER':
      return t`Given back on leaving`;
  }
}

function tradeWords({ side, quantity, contract, price }: NonNullable<Said['trade']>): string {
  const [shares, what, at] = [formatShares(quantity), contract.name, formatPercent(price)];
  return side === 'BUY' ? t`Bought ${shares} ${what} at ${at}` : t`Sold ${shares} ${what} at ${at}`;
}

/** All entries of a kind together. */
export function kindWords(kind: EntryKind): string {
  switch (kind) {
    case 'ALLOWANCE':
      return t`Allowance`;
    case 'HOLD':
      return t`Set aside for orders, and freed`;
    case 'TRADE':
      return t`Trades`;
    case 'SETTLEMENT':
      return t`Payouts`;
    case 'STAKE':
      return t`Stakes of challenges`;
    case 'STAKE_RETURNED':
      return t`Stakes returned`;
    case 'SEASON':
      return t`Given back at the end of a season`;
    case 'LEAVER':
      return t`Given back on leaving`;
  }
}

export const accountWords = (account: Said['account']): string =>
  account === 'CASH' ? t`Free` : t`In open orders`;

/** With its sign, so that colour is never needed: `+12.5`, `−50`. */
export const signedTokens = (milli: bigint): string => `${milli > 0n ? '+' : ''}${formatExactMilli(milli)}`;

export const amountText = (amount: string): string => signedTokens(toMilli(amount));

const isIn = (amount: string): boolean => toMilli(amount) > 0n;
