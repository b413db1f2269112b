import { t } from '@lingui/core/macro';
import { fromUnits, toUnits } from '../format/decimal';
import { readPercent } from '../format/entry';

type StartingPrices =
  | { value: string[] | null; problem?: undefined }
  | { value?: undefined; problem: string };

const whole = 1_000n;

/** Prices in percent, one a line; the last may be left out and gets the rest. Nothing: null. */
export function readStartingPrices(text: string, outcomes: number): StartingPrices {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { value: null };
  if (lines.length !== outcomes && lines.length !== outcomes - 1) {
    return { problem: t`There are ${outcomes} outcomes, each with a price on its own line.` };
  }
  const prices: string[] = [];
  for (const line of lines) {
    const { value, problem } = readPercent(line);
    if (problem !== undefined) return { problem };
    prices.push(value);
  }
  return complete(prices, outcomes);
}

function complete(prices: readonly string[], outcomes: number): StartingPrices {
  const rest = whole - prices.reduce((sum, price) => sum + toUnits(price, 3), 0n);
  if (prices.length === outcomes ? rest !== 0n : rest <= 0n) {
    return { problem: t`The prices have to add up to 100.` };
  }
  return { value: prices.length === outcomes ? [...prices] : [...prices, fromUnits(rest, 3)] };
}
