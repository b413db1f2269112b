import { formatPercent, toPriceUnits } from '../../format/price';
import type { Resolution } from './life-query';

type Decided = Pick<Resolution, 'payouts' | 'isVoid'>;

/** What a share pays, as people say it. */
export function payoutWords(payout: string): string {
  const units = toPriceUnits(payout);
  if (units === 10_000n) return '1 token';
  return units === 0n ? 'nothing' : `${formatPercent(payout)} of a token`;
}

/** What was decided, in a sentence. */
export function decisionSentence({ payouts, isVoid }: Decided, names: readonly string[]): string {
  const winner = payouts.findIndex((payout) => toPriceUnits(payout) === 10_000n);
  if (isVoid)
    return `Void: it cannot be resolved. Paid is the average price of the last week: ${list(payouts, names)}.`;
  if (winner >= 0) return `${names[winner]}. Each of its shares pays 1 token, every other nothing.`;
  return `Shared: ${list(payouts, names)}.`;
}

const list = (payouts: readonly string[], names: readonly string[]): string =>
  names.map((name, index) => `${name} pays ${payoutWords(payouts[index] ?? '0')}`).join(', ');

const titles: Record<Resolution['status'], string> = {
  PROPOSED: 'Resolution proposed',
  CONFIRMED: 'Resolution confirmed',
  CHALLENGED: 'Resolution challenged',
  WITHDRAWN: 'Resolution withdrawn',
};

export const resolutionTitle = (status: Resolution['status'], over: boolean): string =>
  over ? 'Resolved' : titles[status];

const nexts: Record<Resolution['status'], string> = {
  PROPOSED: 'An officer proposed this. A second officer has to confirm it.',
  CONFIRMED: 'Two officers agree. Members can challenge it until it is paid.',
  CHALLENGED: 'A member challenged this, so it is not paid. The officers have to propose anew.',
  WITHDRAWN: 'It was taken back. The officers have to propose anew.',
};

export const resolutionNext = (status: Resolution['status']): string => nexts[status];

const steps: Record<Resolution['status'], string> = {
  PROPOSED: 'Proposed',
  CONFIRMED: 'Confirmed by a second officer',
  CHALLENGED: 'Challenged by a member',
  WITHDRAWN: 'Withdrawn by an officer',
};

export const stepWords = (step: { status: Resolution['status']; isMine: boolean }): string =>
  `${steps[step.status]}${step.isMine ? ' (by you)' : ''}`;
