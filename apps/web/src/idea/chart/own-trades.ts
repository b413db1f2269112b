import { t } from '@lingui/core/macro';
import { complement, formatPercent, toPercentNumber } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { SIGNS } from '../../format/signs';
import { locale } from '../../words/locale';

/** A trade of mine, as the exchange tells it: in terms of the contract of my order. */
export interface OwnFill {
  id: string;
  at: string;
  side: 'BUY' | 'SELL';
  price: string;
  quantity: string;
  contract: { name: string };
}

/** A trade of mine in terms of the contract that is drawn. */
export interface OwnTrade extends Omit<OwnFill, 'contract'> {
  /** As it was made, in terms of the contract of the order: that is how one remembers it. */
  made: Pick<OwnFill, 'side' | 'price' | 'contract'>;
}

interface Drawn {
  /** The contract that is drawn. */
  name: string;
  /** YES and NO are two views of one book: who buys NO at 40 sells YES at 60. */
  mirrors: boolean;
}

/** Trades of mine that the line of this contract can carry, oldest first. */
export function ownTrades(fills: readonly OwnFill[], { name, mirrors }: Drawn): OwnTrade[] {
  const trades = fills.flatMap(({ contract, ...fill }): OwnTrade[] => {
    const { side, price } = fill;
    const made = { side, price, contract };
    if (contract.name === name) return [{ ...fill, made }];
    if (!mirrors) return [];
    return [{ ...fill, side: side === 'BUY' ? 'SELL' : 'BUY', price: complement(price), made }];
  });
  return trades.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

/** Where the line has points: at even distances, in seconds since 1970. */
interface Line {
  first: number;
  last: number;
  step: number;
}

export interface Mark {
  time: number;
  side: 'BUY' | 'SELL';
  /** Percent, the average where several trades fall together. */
  value: number;
}

/** Marks on the points of a line: each at the first one that knows of the trade, one for each side. */
export function marksOn({ first, last, step }: Line, trades: readonly OwnTrade[]): Mark[] {
  const marks = new Map<string, Mark & { shares: number }>();
  for (const { at, side, price, quantity } of trades) {
    const second = Math.floor(Date.parse(at) / 1000);
    if (second < first) continue;
    const time = Math.min(last, first + Math.ceil((second - first) / step) * step);
    const key = `${time} ${side}`;
    const before = marks.get(key) ?? { time, side, value: 0, shares: 0 };
    const shares = before.shares + Number(toShares(quantity));
    const sum = before.value * before.shares + toPercentNumber(price) * (shares - before.shares);
    marks.set(key, { ...before, shares, value: sum / shares });
  }
  return [...marks.values()].map(({ time, side, value }) => ({ time, side, value }));
}

/** My trades in a sentence, as they were made, each kind with the arrow that stands for it. Empty where there were none. */
export function ownTradesSummary(trades: readonly OwnTrade[]): string {
  const kinds = new Map<string, { trade: OwnTrade; shares: bigint }>();
  for (const trade of trades) {
    const kind = `${trade.made.side} ${trade.made.contract.name}`;
    const before = kinds.get(kind)?.shares ?? 0n;
    kinds.set(kind, { trade, shares: before + toShares(trade.quantity) });
  }
  if (kinds.size === 0) return '';
  const list = new Intl.ListFormat(SIGNS[locale].dates, { type: 'conjunction' });
  const parts = [...kinds.values()].map(({ trade, shares }) => kindWords(trade, formatShares(shares)));
  return t`In this time you ${list.format(parts)}.`;
}

function kindWords({ side, made }: OwnTrade, shares: string): string {
  const { name } = made.contract;
  const arrow = side === 'BUY' ? '▲' : '▼';
  return made.side === 'BUY' ? t`bought ${shares} ${name} (${arrow})` : t`sold ${shares} ${name} (${arrow})`;
}

/** A trade of mine as it was made. */
export function tradeWords({ quantity, made }: OwnTrade): string {
  const { name } = made.contract;
  const [shares, at] = [formatShares(quantity), formatPercent(made.price)];
  return made.side === 'BUY' ? t`bought ${shares} ${name} at ${at}` : t`sold ${shares} ${name} at ${at}`;
}
