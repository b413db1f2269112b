import { plural, t } from '@lingui/core/macro';
import { formatExactMilli, toMilli } from '../../format/tokens';
import { tokensOf } from './resolution-words';

export interface ChallengeTerms {
  challengeStake: string;
  panelSize: number;
}

/** What happens to an objection, in sentences. */
export function challengeTerms({ challengeStake, panelSize }: ChallengeTerms): string {
  const decide = plural(panelSize, {
    one: 'A member drawn by lot decides then, and nothing is paid before.',
    other: '# members drawn by lot decide then, and nothing is paid before.',
  });
  if (toMilli(challengeStake) === 0n) return decide;
  const stake = tokensOf(challengeStake);
  const terms =
    panelSize === 1
      ? t`You put up ${stake}: if the member agrees with you, you get them back; if not, they go to the treasury.`
      : t`You put up ${stake}: if most of them agree with you, you get them back; if not, they go to the treasury.`;
  return `${decide} ${terms}`;
}

/** Why it cannot be put up now; null when it can. */
export function shortOf(stake: string, cash: string): string | null {
  if (toMilli(cash) >= toMilli(stake)) return null;
  return t`You have ${formatExactMilli(toMilli(cash))} tokens free, so you cannot put up ${tokensOf(stake)} now.`;
}
