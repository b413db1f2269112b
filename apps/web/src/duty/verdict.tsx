import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Section } from '../ui/section';
import classes from './duty.module.css';
import type { DutyKind } from './duty-query';
import { dutyWords, verdictSentence } from './duty-words';
import { type ShownVerdict, VerdictQuery } from './lot-query';
import { Draw } from './lot-section';

/** A jury takes days, so this may be a little late. */
const pollMs = 10_000;

/** What the market's jury said, and how it and others were drawn; nothing where nobody was or will be. */
export function Verdict({ ideaId, marketId }: { ideaId: string; marketId: string }) {
  const { data } = useQuery(VerdictQuery, {
    variables: { ideaId, marketId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  if (!data) return null;
  const draws = { JURY: data.jury, PANEL: data.panel, RESOLVERS: data.resolvers };
  const drawn = (Object.keys(draws) as DutyKind[]).filter((kind) => (draws[kind]?.draw ?? 0) > 0);
  const verdict = data.market?.verdict ?? null;
  const awaited = data.market?.headline === true && data.idea?.headline === 'JURY' && draws.JURY?.draw === 0;
  if (drawn.length === 0 && verdict === null && !awaited) return null;
  return (
    <div className={classes.verdict} data-testid="verdict">
      <Section title={verdict || awaited ? t`The jury` : t`Drawn by lot`}>
        {verdict && <Said verdict={verdict} />}
        {awaited && (
          <>
            <p className={classes.hint}>{t`It is drawn by lot when the market has closed.`}</p>
            <Draw marketId={marketId} kind="JURY" summary={t`How the jury will be drawn`} />
          </>
        )}
        {drawn.map((kind) => (
          <Draw key={kind} marketId={marketId} kind={kind} summary={dutyWords(kind).wereDrawn} />
        ))}
      </Section>
    </div>
  );
}

function Said({ verdict }: { verdict: ShownVerdict }) {
  // Two may say the same, and none ever moves.
  const reasons = verdict.reasons.map((reason, place) => ({ ...reason, place }));
  return (
    <>
      <p className={classes.sentence} data-outcome={verdict.outcome ?? undefined}>
        {verdictSentence(verdict)}
      </p>
      {reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map(({ vote, text, place }) => (
            <li key={place}>
              <strong data-vote={vote}>{vote === 'YES' ? t`Yes` : t`No`}</strong> {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
