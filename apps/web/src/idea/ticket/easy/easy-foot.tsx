import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import type { Outcome } from '../../../api/use-command';
import { toMilli } from '../../../format/tokens';
import { said } from '../../../words/said';
import { largeShare } from '../large-share';
import { LargeShare } from '../large-share-note';
import ticket from '../ticket.module.css';
import classes from './easy.module.css';
import type { EasyInput } from './easy-form';
import { easyLabel, figuresIn, takes } from './easy-words';
import type { EstimatePreviewState } from './use-estimate-preview';

interface EasyFootProps {
  input: EasyInput | null;
  /** It says what stands already. */
  stands: boolean;
  previewed: EstimatePreviewState;
  /** Tokens that are free, where that is known. */
  cash: string | undefined;
  outcome: Outcome | null;
  busy: boolean;
  /** Nothing stands that a rating would take tokens from. */
  canRate: boolean;
  onRate: () => void;
}

/** What the estimate would do, the button that gives it, and what came of it. */
export function EasyFoot(props: EasyFootProps) {
  const { input, stands, previewed, cash, outcome, busy, canRate, onRate } = props;
  const { preview, rejection, outdated } = previewed;
  const problem = outcome && outcome.kind !== 'done' ? outcome.sentence : null;
  const staked = input !== null && toMilli(input.stake) > 0n;
  const warning = preview && input ? largeShare(takes(preview), cash) : '';
  const loss = outdated ? null : (preview?.loss ?? null);
  return (
    <>
      <div className={ticket.preview} data-outdated={outdated || undefined} data-testid="estimate-preview">
        {preview && (
          <p>
            {figuresIn(said(preview.words)).map(({ text, strong, at }) =>
              strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
            )}
          </p>
        )}
        {warning && <LargeShare>{warning}</LargeShare>}
        {rejection && !problem && <p className={ticket.warning}>{said(rejection.message)}</p>}
        {!input && <p>{t`Say what you believe, and what you would put behind it.`}</p>}
        {stands && <p>{t`That is your estimate as it stands.`}</p>}
      </div>
      {problem && (
        <p className={ticket.problem} role="alert" data-testid="ticket-problem">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        variant="filled"
        color={preview?.contract?.name === 'NO' ? 'no' : 'yes'}
        size="md"
        fullWidth
        disabled={busy || stands}
        data-testid="ticket-submit"
      >
        {busy ? t`Sending` : input && !stands ? easyLabel(input.stake, loss) : t`Give your estimate`}
      </Button>
      {staked && canRate && (
        <button
          type="button"
          className={classes.quiet}
          disabled={busy}
          onClick={onRate}
        >{t`Rate without a stake`}</button>
      )}
      <p className={ticket.done} role="status" data-testid="ticket-done">
        {outcome?.kind === 'done' && outcome.sentence}
      </p>
    </>
  );
}
