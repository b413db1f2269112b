import { useState } from 'react';
import { type CommandState, isUnderWay, useCommandState } from '../../../api/use-command';
import type { View } from '../../use-selection';
import { atPrice, type EasyForm, easyStart, withVerdict } from './easy-form';
import type { MyEstimate, Verdict } from './estimate-query';
import { useMyEstimate } from './use-my-estimate';

/** Which of the two tickets is shown. */
export type TicketMode = 'ESTIMATE' | 'TRADE';

export interface EasyTicket {
  form: EasyForm;
  mine: MyEstimate | null;
  /** The last estimate that was given. */
  sending: CommandState;
  setChance: (chance: string) => void;
  setStake: (stake: string) => void;
  say: (verdict: Verdict, price: string) => void;
  /** What is shown is being given: it stays so until the exchange has answered. */
  gives: (form: EasyForm) => void;
  /** What was typed was given: from now on the form follows the estimate that stands. */
  given: (form: EasyForm) => void;
}

interface EasyStart {
  marketId: string;
  view: View | null;
  /** Null while it is hidden, or there is none. */
  price: string | null;
}

/** The easy ticket's form and what came of it, kept by the page: the phone's sheet may be closed meanwhile. */
export function useEasyTicket({ marketId, view, price }: EasyStart): EasyTicket {
  const { mine, known } = useMyEstimate(marketId);
  const sending = useCommandState();
  const [typed, setTyped] = useState<EasyForm | null>(null);
  const [start, setStart] = useState<{ id: string | null; form: EasyForm } | null>(null);
  // What was not typed over follows the estimate that stands, also one that was given elsewhere.
  if (known && start?.id !== (mine?.id ?? null))
    setStart({ id: mine?.id ?? null, form: easyStart(mine, start === null ? view : null, price) });
  const said = typed ?? start?.form ?? easyStart(null, null, null);
  // What may have arrived has to be tried again as it was, whatever it did to the price.
  const form = isUnderWay(sending) ? said : atPrice(said, price);
  const type = (next: EasyForm) => {
    // What was said about the last one does not speak of this one.
    sending.forget();
    setTyped(next);
  };
  return {
    form,
    mine,
    sending,
    setChance: (chance) => type({ ...form, chance, verdict: null }),
    setStake: (stake) => type({ ...form, stake }),
    say: (verdict, price_) => type(withVerdict(form, verdict, price_)),
    gives: setTyped,
    given: (sent) => setTyped((now) => (now === sent ? null : now)),
  };
}
