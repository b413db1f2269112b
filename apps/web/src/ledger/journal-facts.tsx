import { t } from '@lingui/core/macro';
import { formatShares } from '../format/shares';
import { CopyText } from '../ui/copy-text';
import { Facts } from '../ui/facts';
import classes from './ledger.module.css';
import type { LedgerHealth } from './ledger-query';
import { failureWords, lagWords } from './ledger-words';

/** Commands have numbers of many digits, which are grouped as shares are. */
const numbered = (sequence: string): string => formatShares(sequence);

/** How far it reaches, how far it was checked, and what follows it. */
export function JournalFacts({ health: { journal, lag, failures } }: { health: LedgerHealth }) {
  const { sequence, headHash, checkedFrom, replayedFrom, replayedThrough, snapshotSequence } = journal;
  return (
    <>
      <Facts
        facts={[
          { name: t`Last command`, value: numbered(sequence) },
          { name: t`Hashes checked just now`, value: t`from ${numbered(checkedFrom)} on` },
          {
            name: t`Replayed at the last start`,
            value: t`from ${numbered(replayedFrom)} through ${numbered(replayedThrough)}`,
          },
          {
            name: t`Newest snapshot`,
            value: snapshotSequence === null ? t`none yet` : t`at ${numbered(snapshotSequence)}`,
          },
          { name: t`What people are shown`, value: lagWords(lag.view) },
          { name: t`Statements, fills and candles`, value: lagWords(lag.history) },
          { name: t`Commits that failed`, value: failureWords(failures) },
        ]}
      />
      <div className={classes.hash}>
        <CopyText
          text={headHash}
          label={t`Hash of the last command`}
          description={t`Note it elsewhere: nobody can rewrite what came before and keep it.`}
        />
      </div>
    </>
  );
}
