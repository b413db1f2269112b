import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import type { Outcome } from '../../api/use-command';
import { toMilli } from '../../format/tokens';
import { said } from '../../words/said';
import { FillList } from './fill-list';
import { doesNothing } from './lapse-reason';
import { largeShare } from './large-share';
import { LargeShare } from './large-share-note';
import { PayoffTable } from './payoff-table';
import { previewSentence } from './preview-sentence';
import type { PreviewedOrder } from './previewed-order';
import { submitLabel } from './submit-label';
import classes from './ticket.module.css';
import type { PreviewState } from './use-preview';

interface TicketFootProps {
  order: PreviewedOrder;
  state: PreviewState;
  /** Tokens that are free, where that is known. */
  cash: string | undefined;
  outcome: Outcome | null;
  /** A refusal stands beside its field already. */
  atField: boolean;
  busy: boolean;
  /** The action changed without the user. */
  moved: boolean;
}

/** What the order would do, the button that does it, and what came of the last one. */
export function TicketFoot({ order, state, cash, outcome, atField, busy, moved }: TicketFootProps) {
  const { preview, rejection, outdated } = state;
  const pointless = !outdated && preview !== null && doesNothing(preview);
  const warning =
    preview && !pointless ? largeShare(toMilli(preview.cost) + toMilli(preview.hold), cash) : '';
  const problem = outcome && outcome.kind !== 'done' && !atField ? outcome.sentence : null;
  return (
    <>
      <div className={classes.preview} data-outdated={outdated || undefined} data-testid="preview">
        {preview && (
          <p>
            <Sentence order={order} preview={preview} />
          </p>
        )}
        {preview && <FillList fills={preview.fills} side={order.side} />}
        {warning && <LargeShare>{warning}</LargeShare>}
        {rejection && !problem && !atField && <p className={classes.warning}>{said(rejection.message)}</p>}
        {preview && preview.filled !== '0' && order.many && <PayoffTable payoffs={preview.payoffs} />}
      </div>
      {problem && (
        <p className={classes.problem} role="alert" data-testid="ticket-problem">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        variant="filled"
        color={colorOf(order)}
        size="md"
        fullWidth
        disabled={busy || moved || pointless}
        data-testid="ticket-submit"
      >
        {busy ? t`Sending` : submitLabel(order, outdated ? null : preview)}
      </Button>
      {moved && (
        <p
          className={classes.hint}
        >{t`You do not hold what you were selling any more. Change something here to place another order.`}</p>
      )}
      <p className={classes.done} role="status" data-testid="ticket-done">
        {outcome?.kind === 'done' && outcome.sentence}
      </p>
    </>
  );
}

function colorOf({ contract, side, many }: PreviewedOrder): 'yes' | 'no' {
  const forIt = many ? side === 'BUY' : contract === 'YES';
  return forIt ? 'yes' : 'no';
}

function Sentence({
  order,
  preview,
}: {
  order: PreviewedOrder;
  preview: NonNullable<PreviewState['preview']>;
}) {
  return previewSentence(order, preview).map(({ text, strong }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other identity.
    strong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}
