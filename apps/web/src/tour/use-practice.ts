import { useState } from 'react';
import { type EasyForm, easyStart, readEasy, withVerdict } from '../idea/ticket/easy/easy-form';
import type { Verdict } from '../idea/ticket/easy/estimate-query';
import { type Bought, buyTowards, practiceMerit } from './practice-rule';

/** Of YES, as the server writes prices. */
const START_PRICE = '0.58';
const START_TOKENS = 100;
/** What four colleagues who do not exist have said. */
const OTHERS = [0.52, 0.6, 0.66, 0.7];

export interface Given {
  readonly chance: number;
  /** Null where nothing was staked, or the price was right already. */
  readonly bought: Bought | null;
}

export interface Practice {
  form: EasyForm;
  tokens: number;
  /** Of YES, as the server writes prices. */
  price: string;
  merit: number | null;
  /** What was done with the sandbox's tokens; null before. */
  given: Given | null;
  problems: { chance?: string; stake?: string };
  tooMuch: boolean;
  change: (form: EasyForm) => void;
  say: (verdict: Verdict) => void;
  /** Whether it was taken. */
  give: () => boolean;
  startOver: () => void;
}

/** The sandbox: an idea, a price and tokens that exist on this page alone. Nothing of it is sent anywhere. */
export function usePractice(): Practice {
  const [form, setForm] = useState(() => easyStart(null, null, null));
  const [given, setGiven] = useState<Given | null>(null);
  const [tried, setTried] = useState(false);
  const { input, problems } = readEasy(form, 'practice');
  const tooMuch = input !== null && Number(input.stake) > START_TOKENS;
  const give = () => {
    setTried(true);
    if (!input || tooMuch) return false;
    const chance = Number(input.chance);
    setGiven({ chance, bought: buyTowards(Number(START_PRICE), chance, Number(input.stake)) });
    return true;
  };
  const startOver = () => {
    setForm(easyStart(null, null, null));
    setGiven(null);
    setTried(false);
  };
  return {
    form,
    given,
    tokens: START_TOKENS - (given?.bought?.cost ?? 0),
    price: given?.bought ? given.bought.price.toFixed(4) : START_PRICE,
    merit: practiceMerit(given ? [...OTHERS, given.chance] : OTHERS),
    problems: tried ? problems : {},
    tooMuch: tried && tooMuch,
    change: setForm,
    say: (verdict) => setForm((before) => withVerdict(before, verdict, START_PRICE)),
    give,
    startOver,
  };
}
