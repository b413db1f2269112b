import type { SignAs } from '../talk/sign-as-choice';
import type { Stance } from '../talk/talk-query';

export interface ReasonState {
  open: boolean;
  text: string;
  signAs: SignAs;
  /** The order was taken and its reason is not posted yet. */
  waiting: { orderId: string; stance: Stance | null } | null;
}

export const NO_REASON: ReasonState = { open: false, text: '', signAs: 'HANDLE', waiting: null };

/** What was typed is kept when another market, or page, is looked at. */
const kept = new Map<string, ReasonState>();

export function keptReason(marketId: string): ReasonState {
  const known = kept.get(marketId);
  return known && (known.text !== '' || known.waiting) ? known : NO_REASON;
}

export function keepReason(marketId: string, reason: ReasonState): void {
  kept.set(marketId, reason);
}

export function forgetReasons(): void {
  kept.clear();
}
