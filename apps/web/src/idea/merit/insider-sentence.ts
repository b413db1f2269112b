import { t } from '@lingui/core/macro';
import type { MeritFacts } from './merit-query';

interface Insider extends Pick<MeritFacts, 'mine' | 'youDecide'> {
  /** Who does not trade has nothing that could count. */
  canTrade: boolean;
}

/** What insiders do does not make a merit, and they are told so. Empty for everybody else. */
export function insiderSentence({ mine, youDecide, canTrade }: Insider): string {
  if (!canTrade) return '';
  const end = t`what you estimate and trade here does not count in its merit, nor does your team’s.`;
  if (mine === 'PROPOSER') return t`You proposed it: ${end}`;
  if (mine === 'TEAM') return t`You are on its team: ${end}`;
  if (youDecide) return t`You decide on it: what you estimate and trade here does not count in its merit.`;
  return '';
}
