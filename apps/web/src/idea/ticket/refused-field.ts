import type { Outcome } from '../../api/use-command';

/** Beside which field a refusal belongs; the others stand at the button. */
export function refusedField(outcome: Outcome | null): 'price' | 'shares' | null {
  if (outcome?.kind !== 'refused') return null;
  if (outcome.code?.startsWith('PRICE_')) return 'price';
  return outcome.code?.startsWith('QUANTITY_') ? 'shares' : null;
}
