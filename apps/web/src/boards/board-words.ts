import { t } from '@lingui/core/macro';
import { formatFixed } from '../format/number';
import type { Board } from './boards-query';

type Kind = Board['kind'];

export const boardNames: Record<Kind, string> = {
  BRIER: t`Brier score`,
  PEER: t`Against peers`,
  CALIBRATION: t`Calibration`,
  PROFIT: t`Profit per token`,
};

/** What heads the figures. */
export const boardFigures: Record<Kind, string> = {
  BRIER: t`Score`,
  PEER: t`Points`,
  CALIBRATION: t`Error`,
  PROFIT: t`Gain`,
};

/** What the figures of a board are, and which are good. */
export const boardWords: Record<Kind, string> = {
  BRIER: t`How far from what came out, squared. Lower is better: 0 is perfect, 0.25 is saying 50% always.`,
  PEER: t`How much better than the others on the same headlines. Above 0 is better than they.`,
  CALIBRATION: t`How far what one says is from how often it comes out. Lower is better.`,
  PROFIT: t`What each token brought that was put into markets that are settled.`,
};

/** A figure as its board shows it. */
export function boardValue(kind: Kind, value: number): string {
  if (kind === 'PEER') return signed(value, 1);
  return kind === 'PROFIT' ? signed(value, 2) : formatFixed(value, 3);
}

/** With its sign; a figure that rounds to nothing has none. */
export function signed(value: number, places: number): string {
  const text = formatFixed(Math.abs(value), places);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** Where I stand; null where I do not. */
export function placeSentence({ rows, people }: Board): string | null {
  const mine = rows.find((row) => row.mine);
  return mine === undefined ? null : t`You are number ${mine.place} of ${people}.`;
}
