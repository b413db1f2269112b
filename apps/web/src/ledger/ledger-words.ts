import { plural, t } from '@lingui/core/macro';
import { formatDayAndClock } from '../format/time';
import type { LedgerHealth } from './ledger-query';

export type Law = LedgerHealth['laws'][number]['law'];
type AccountClass = LedgerHealth['classes'][number]['accountClass'];

/** What holds, as a sentence that is true when it does. */
export const lawWords: Record<Law, string> = {
  CONSERVATION: t`All accounts add up to zero: no token was made or lost.`,
  BALANCED: t`Each of the newest movements takes as much as it gives.`,
  NO_DEBT: t`No account but the treasury is below zero.`,
  ESCROW: t`In every market one token is put by for each complete set of shares.`,
  HOUSES: t`No house can lose more than it was given.`,
  HELD: t`Tokens are set aside only for members with open orders.`,
  CHAIN: t`The newest commands are as they were written.`,
  AUDIT: t`The record of privileged acts ends where it should.`,
};

export const classWords: Record<AccountClass, string> = {
  TREASURY: t`Treasury`,
  CASH: t`Members, free`,
  HELD: t`Members, set aside`,
  ESCROW: t`Escrow`,
  HOUSE: t`House`,
};

/** The whole page in one sentence. */
export function verdict({ laws }: Pick<LedgerHealth, 'laws'>): string {
  const broken = laws.filter(({ ok }) => !ok).length;
  if (broken === 0) return t`Every token is accounted for.`;
  return plural(broken, { one: '# law of the ledger is broken.', other: '# laws of the ledger are broken.' });
}

/** How far something is behind the journal. */
export const lagWords = (commands: number): string =>
  commands === 0 ? t`up to date` : plural(commands, { one: '# command behind', other: '# commands behind' });

export function failureWords({ commits, commands, lastAt }: LedgerHealth['failures']): string {
  if (commits === 0 || lastAt === null) return t`none since the last start`;
  const times = plural(commits, { one: '# commit', other: '# commits' });
  const refused = plural(commands, { one: '# command was refused', other: '# commands were refused' });
  return t`${times}, of which ${refused}; the last one ${formatDayAndClock(lastAt)}`;
}
