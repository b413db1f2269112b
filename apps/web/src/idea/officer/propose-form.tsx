import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type IdeaMarket, isTwoOutcome } from '../idea-query';
import { RecordQuery } from '../record-query';
import { contradiction, evenPercents, readDecision, type TypedDecision } from './decision';
import { DecisionFields } from './decision-fields';
import { ProposeResolutionMutation } from './market-mutations';
import classes from './officer.module.css';
import { useMarketCommand } from './use-market-command';

/** How the market ended, with what shows it. Somebody else has to confirm it. */
export function ProposeForm({ ideaId, market }: { ideaId: string; market: IdeaMarket }) {
  const recorded = useRecord(ideaId, market);
  const [typed, setTyped] = useState<TypedDecision>(() => ({
    way: market.claim.template === 'NUMBER' ? 'VALUE' : 'OUTCOME',
    outcome: '',
    value: '',
    percents: evenPercents(market.contracts.length),
  }));
  const [evidence, setEvidence] = useState('');
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const propose = useMarketCommand(
    ProposeResolutionMutation,
    t`Proposed. Another officer has to confirm it.`,
  );
  // What the record says is chosen until somebody chooses.
  const chosen = { ...typed, outcome: typed.outcome || (recorded ?? '') };
  const { decision, problem } = readDecision(chosen);
  const warning = contradiction(decision, recorded);
  const { outcome: answer } = propose;
  const atUrl = answer?.code === 'URL_NOT_VALID';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!decision || evidence.trim() === '') return;
    void propose.run({ marketId: market.id, ...decision, evidence, url: url.trim() || null });
  };
  return (
    <details className={classes.details}>
      <summary>{t`Propose a resolution`}</summary>
      <form className={classes.form} onSubmit={onSubmit} noValidate aria-label={t`Propose a resolution`}>
        {recorded && <p className={classes.hint}>{t`The record says ${recorded}.`}</p>}
        <DecisionFields
          market={market}
          typed={chosen}
          change={(changes) => setTyped({ ...typed, ...changes })}
          problem={tried ? problem : undefined}
        />
        <Textarea
          label={t`What shows it`}
          rows={3}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
          error={tried && evidence.trim() === '' ? t`Say what shows that it ended like this.` : undefined}
        />
        <TextInput
          label={t`Where it can be read (optional)`}
          type="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={atUrl ? answer?.sentence : undefined}
        />
        {warning && <p className={classes.problem}>{warning}</p>}
        {market.state !== 'CLOSED' && <p className={classes.hint}>{t`This also ends trading for good.`}</p>}
        {answer && answer.kind !== 'done' && !atUrl && (
          <p className={classes.problem} role="alert">
            {answer.sentence}
          </p>
        )}
        <Button
          type="submit"
          size="xs"
          color="accent"
          variant="filled"
          disabled={propose.busy}
        >{t`Propose it`}</Button>
      </form>
    </details>
  );
}

/** What an imported idea's record says of its headline market. */
function useRecord(ideaId: string, market: IdeaMarket): string | null {
  const { data } = useQuery(RecordQuery, {
    variables: { id: ideaId },
    skip: !market.headline || !isTwoOutcome(market),
  });
  return data?.idea?.imported?.recordedOutcome ?? null;
}
