import { t } from '@lingui/core/macro';
import type { EntryKind } from './statement-query';

/** What of the statement is listed; null: every entry. */
interface Filter {
  readonly value: 'ALL' | 'TRADES' | 'ORDERS' | 'REST';
  readonly label: string;
  readonly kinds: EntryKind[] | null;
}

export type FilterName = Filter['value'];

export const filters: readonly Filter[] = [
  { value: 'ALL', label: t`All`, kinds: null },
  { value: 'TRADES', label: t`Trades`, kinds: ['TRADE'] },
  { value: 'ORDERS', label: t`Set aside`, kinds: ['HOLD'] },
  {
    value: 'REST',
    label: t`Allowance and payouts`,
    kinds: ['ALLOWANCE', 'SETTLEMENT', 'STAKE', 'STAKE_RETURNED', 'SEASON', 'LEAVER'],
  },
];

export const kindsOf = (name: FilterName): EntryKind[] | null =>
  filters.find(({ value }) => value === name)?.kinds ?? null;
