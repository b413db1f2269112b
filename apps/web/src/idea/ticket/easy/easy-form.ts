import { t } from '@lingui/core/macro';
import { fieldText } from '../../../format/decimal';
import { type Entry, percentField, readPercent, stepPercent } from '../../../format/entry';
import { toPriceUnits } from '../../../format/price';
import { readTokensOrNone } from '../../../format/token-entry';
import { toMilli } from '../../../format/tokens';
import type { View } from '../../use-selection';
import type { MyEstimate, Verdict } from './estimate-query';

/** The easy ticket as it was typed. */
export interface EasyForm {
  /** In percent; empty as long as nothing was said. */
  chance: string;
  stake: string;
  /** What was said of the price, as long as no other chance was. */
  verdict: Verdict | null;
}

export type EasyField = 'chance' | 'stake';

export interface EasyInput {
  marketId: string;
  chance: string;
  verdict: Verdict | null;
  stake: string;
}

interface Read {
  input: EasyInput | null;
  problems: Partial<Record<EasyField, string>>;
}

const usualStake = '10';
const verdicts: Record<View, Verdict | null> = { high: 'TOO_HIGH', low: 'TOO_LOW', estimate: null };
/** Ten points, in the units of a price. */
const away = { TOO_LOW: 1_000n, ABOUT_RIGHT: 0n, TOO_HIGH: -1_000n } as const;

/** What the ticket starts with: the estimate that stands, or what a link asked for. */
export function easyStart(mine: MyEstimate | null, view: View | null, price: string | null): EasyForm {
  const verdict = view && price !== null ? verdicts[view] : null;
  if (verdict && price !== null) return withVerdict(easyStart(mine, null, null), verdict, price);
  if (mine === null) return { chance: '', stake: usualStake, verdict: null };
  return { chance: percentField(mine.chance), stake: fieldText(mine.stake), verdict: null };
}

/** Too low means ten points above the price, too high ten below it. */
export function withVerdict(form: EasyForm, verdict: Verdict, price: string): EasyForm {
  const units = toPriceUnits(price) + away[verdict];
  const tenths = Number((units + 5n) / 10n);
  return { ...form, verdict, chance: chanceField(tenths / 10) };
}

/** A verdict is about the price that is shown now, and what it comes to follows that. */
export const atPrice = (form: EasyForm, price: string | null): EasyForm =>
  form.verdict === null || price === null ? form : withVerdict(form, form.verdict, price);

/** One step up or down, from 1 to 99 percent. */
export function stepChance(text: string, steps: number): string {
  return chanceField(Number(stepPercent(text, steps, 'en')));
}

const chanceField = (percent: number): string => fieldText(String(within(percent)));

const within = (percent: number): number => Math.min(99, Math.max(1, percent));

export function readEasy(form: EasyForm, marketId: string): Read {
  const chance = readChance(form.chance);
  const stake = readTokensOrNone(form.stake);
  const problems = {
    ...(chance.problem === undefined ? {} : { chance: chance.problem }),
    ...(stake.problem === undefined ? {} : { stake: stake.problem }),
  };
  if (chance.value === undefined || stake.value === undefined) return { input: null, problems };
  return { input: { marketId, chance: chance.value, verdict: form.verdict, stake: stake.value }, problems };
}

/** It stands already. Given once more it would spend its stake once more. */
export const isStanding = ({ chance, stake }: EasyInput, mine: MyEstimate | null): boolean =>
  mine !== null &&
  toPriceUnits(chance) === toPriceUnits(mine.chance) &&
  toMilli(stake) === toMilli(mine.stake);

function readChance(text: string): Entry {
  if (text.trim() === '')
    return { problem: t`Say how likely you find it: move the slider, or type a number.` };
  const read = readPercent(text);
  const percent = Number(read.value) * 100;
  if (read.problem !== undefined || percent < 1 || percent > 99)
    return { problem: t`An estimate is a number from 1 to 99, in steps of 0.1.` };
  return read;
}
