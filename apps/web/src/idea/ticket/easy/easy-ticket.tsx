import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { stepTokens } from '../../../format/token-entry';
import { toMilli } from '../../../format/tokens';
import type { MarketQuote } from '../../../live/quote';
import { useQuote } from '../../../live/use-quote';
import { useMe } from '../../../session/use-me';
import { NumberField } from '../../../ui/number-field';
import { useMerit } from '../../merit/use-merit';
import ticket from '../ticket.module.css';
import { useStake } from '../use-stake';
import { ChanceSlider } from './chance-slider';
import { EasyFoot } from './easy-foot';
import { type EasyField, isStanding, readEasy, stepChance } from './easy-form';
import { giveEstimate } from './give-estimate';
import { MyEstimateNote } from './my-estimate';
import type { EasyTicket } from './use-easy-ticket';
import { useEstimatePreview } from './use-estimate-preview';
import { VerdictButtons } from './verdict-buttons';

interface EasyTicketFormProps {
  market: MarketQuote;
  ideaId: string;
  easy: EasyTicket;
}

/** What I believe and what I put behind it, in plain words. */
export function EasyTicketForm({ market, ideaId, easy }: EasyTicketFormProps) {
  const { form, mine } = easy;
  const { state, price, bestBid, bestAsk } = useQuote(market);
  const sealed = state === 'AUCTION';
  const { viewer } = useMe();
  const [tried, setTried] = useState(false);
  const { stake } = useStake(market.id, { outcome: null });
  const command = giveEstimate(easy.sending, ideaId, { stake, auction: sealed });
  const { input, problems } = readEasy(form, market.id);
  const stands = input !== null && isStanding(input, mine);
  const moment = `${bestBid} ${bestAsk} ${viewer?.balance.cash} ${mine?.id}`;
  const previewed = useEstimatePreview(stands ? null : input, moment);
  const seen = sealed ? null : price;

  const submit = async (tokens: string) => {
    setTried(true);
    if (!input || stands) return;
    easy.gives(form);
    const { kind } = await command.run({ ...input, stake: tokens });
    if (kind !== 'done') return;
    setTried(false);
    easy.given(form);
  };
  const shown: Partial<Record<EasyField, string>> = tried ? problems : {};

  return (
    <form
      className={ticket.ticket}
      aria-label={t`Estimate`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(input?.stake ?? '0');
      }}
    >
      {sealed && <SealedNote ideaId={ideaId} />}
      {mine && <MyEstimateNote mine={mine} marketId={market.id} />}
      <ChanceSlider chance={form.chance} price={seen} onChange={easy.setChance} />
      {seen !== null && (
        <VerdictButtons price={seen} chosen={form.verdict} onSay={(verdict) => easy.say(verdict, seen)} />
      )}
      <EasyFields easy={easy} problems={shown} />
      <EasyFoot
        input={input}
        stands={stands}
        previewed={previewed}
        cash={viewer?.balance.cash}
        outcome={command.outcome}
        busy={command.busy}
        canRate={mine === null || toMilli(mine.stake) === 0n}
        onRate={() => void submit('0')}
      />
    </form>
  );
}

function SealedNote({ ideaId }: { ideaId: string }) {
  const facts = useMerit(ideaId);
  const counts = facts !== null && facts.mine === null && !facts.youDecide;
  return (
    <p className={ticket.sealed}>
      {counts
        ? t`Before the opening your order is sealed: nobody sees it, and no price is shown to anybody. It counts in full.`
        : t`Before the opening your order is sealed: nobody sees it, and no price is shown to anybody.`}
    </p>
  );
}

interface EasyFieldsProps {
  easy: EasyTicket;
  problems: Partial<Record<EasyField, string>>;
}

const EasyFields = ({ easy, problems }: EasyFieldsProps) => (
  <>
    <NumberField
      label={t`My estimate`}
      unit="%"
      decimal
      value={easy.form.chance}
      onChange={easy.setChance}
      step={stepChance}
      problem={problems.chance}
    />
    <NumberField
      label={t`Stake`}
      unit={t`tokens`}
      decimal
      value={easy.form.stake}
      onChange={easy.setStake}
      step={stepTokens}
      problem={problems.stake}
    />
  </>
);
