import { t } from '@lingui/core/macro';
import { formatPercent, toPriceUnits } from '../../format/price';
import { formatWholeTokens, toMilli } from '../../format/tokens';
import type { Resolution } from './life-query';

type Decided = Pick<Resolution, 'payouts' | 'isVoid'>;

/** What a share pays, as people say it. */
export function payoutWords(payout: string): string {
  const units = toPriceUnits(payout);
  if (units === 10_000n) return t`1 token`;
  return units === 0n ? t`nothing` : t`${formatPercent(payout)} of a token`;
}

/** What was decided, in a sentence. */
export function decisionSentence({ payouts, isVoid }: Decided, names: readonly string[]): string {
  const winner = payouts.findIndex((payout) => toPriceUnits(payout) === 10_000n);
  if (isVoid)
    return t`Void: it cannot be resolved. Paid is the average price of the last week: ${list(payouts, names)}.`;
  if (winner >= 0) return t`${names[winner] ?? ''}. Each of its shares pays 1 token, every other nothing.`;
  return t`Shared: ${list(payouts, names)}.`;
}

const list = (payouts: readonly string[], names: readonly string[]): string =>
  names.map((name, index) => t`${name} pays ${payoutWords(payouts[index] ?? '0')}`).join(', ');

const titles: Record<Resolution['status'], string> = {
  PROPOSED: t`Resolution proposed`,
  CONFIRMED: t`Resolution confirmed`,
  CHALLENGED: t`Resolution challenged`,
  WITHDRAWN: t`Resolution withdrawn`,
  OVERTURNED: t`Resolution overturned`,
};

export const resolutionTitle = (status: Resolution['status'], over: boolean): string =>
  over ? t`Resolved` : titles[status];

const nexts: Record<Resolution['status'], string> = {
  PROPOSED: t`An officer proposed this. A second officer has to confirm it.`,
  CONFIRMED: t`Two officers agree. Members can challenge it until it is paid.`,
  CHALLENGED: t`A member challenged this. Members drawn by lot decide; nothing is paid until then.`,
  WITHDRAWN: t`It was taken back. The officers have to propose anew.`,
  // Also where nobody was left who could decide, of which the idea's history tells.
  OVERTURNED: t`The challenge was upheld. The officers have to propose anew.`,
};

export const resolutionNext = (status: Resolution['status']): string => nexts[status];

const steps: Record<Resolution['status'], string> = {
  PROPOSED: t`Proposed`,
  CONFIRMED: t`Confirmed by a second officer`,
  CHALLENGED: t`Challenged by a member`,
  WITHDRAWN: t`Withdrawn by an officer`,
  OVERTURNED: t`The challenge was upheld`,
};

export function stepWords(
  step: Pick<Resolution['history'][number], 'status' | 'isMine' | 'byPanel'>,
): string {
  const dismissed = step.byPanel && step.status === 'CONFIRMED';
  const words = dismissed ? t`The challenge was dismissed by members drawn by lot` : steps[step.status];
  return step.isMine ? t`${words} (by you)` : words;
}

type Challenge = Pick<NonNullable<Resolution['challenge']>, 'stake' | 'isMine'>;

/** What becomes of what the challenger put up; null where that was nothing. */
export function stakeSentence({ stake, isMine }: Challenge, status: Resolution['status']): string | null {
  if (toMilli(stake) === 0n) return null;
  const tokens = tokensOf(stake);
  if (status === 'CHALLENGED')
    return isMine
      ? t`You put up ${tokens}. If most of the drawn members agree with you, you get them back; if not, they go to the treasury.`
      : t`The challenger put up ${tokens}, which go to the treasury if most of the drawn members do not agree.`;
  if (status === 'OVERTURNED')
    return isMine ? t`You have your ${tokens} back.` : t`The ${tokens} put up for it went back.`;
  return isMine
    ? t`Your ${tokens} went to the treasury.`
    : t`The ${tokens} put up for it went to the treasury.`;
}

/** Said once, when the page is open while it happens. */
export function changeSentence(resolution: Pick<Resolution, 'status' | 'challenge'>): string {
  const { status, challenge } = resolution;
  if (status === 'CONFIRMED' && challenge !== null) {
    const stake = stakeSentence(challenge, status);
    const said = t`The challenge was dismissed: the market is paid as it was resolved.`;
    return challenge.isMine && stake !== null ? `${said} ${stake}` : said;
  }
  if (status === 'CHALLENGED') return nexts[status];
  const stake = challenge?.isMine === true ? stakeSentence(challenge, status) : null;
  return [`${titles[status]}.`, nexts[status], stake].filter((part) => part !== null).join(' ');
}

/** `50 tokens`, `1 token`. */
export const tokensOf = (tokens: string): string =>
  toMilli(tokens) === 1000n ? t`1 token` : t`${formatWholeTokens(tokens)} tokens`;

/** A number that is counted in nothing has no unit. */
export const valueSentence = (value: string, unit: string | null): string =>
  unit ? t`The value is ${value} ${unit}.` : t`The value is ${value}.`;
