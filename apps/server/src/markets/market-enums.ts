import { registerEnumType } from '@nestjs/graphql';
import type { PriceSource as CorePriceSource } from '@openfloor/exchange';

export const PriceSource = {
  MIDPOINT: 'MIDPOINT',
  LAST_TRADE: 'LAST_TRADE',
  REFERENCE: 'REFERENCE',
} as const;
export type PriceSource = keyof typeof PriceSource;

export const HistoryRange = {
  HOUR: 'HOUR',
  SIX_HOURS: 'SIX_HOURS',
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  ALL: 'ALL',
} as const;
export type HistoryRange = keyof typeof HistoryRange;

export const Side = { BUY: 'BUY', SELL: 'SELL' } as const;
export type Side = keyof typeof Side;

export const sideName = (side: 'buy' | 'sell'): Side => (side === 'buy' ? 'BUY' : 'SELL');

const SOURCES: Record<CorePriceSource, PriceSource> = {
  midpoint: 'MIDPOINT',
  lastTrade: 'LAST_TRADE',
  reference: 'REFERENCE',
};
export const sourceName = (source: CorePriceSource): PriceSource => SOURCES[source];

registerEnumType(PriceSource, {
  name: 'PriceSource',
  description: 'What a price is taken from.',
  valuesMap: {
    MIDPOINT: { description: 'Midway between best bid and best ask, at most 0.10 apart.' },
    LAST_TRADE: { description: 'The last trade.' },
    REFERENCE: { description: 'The price that the market was listed with: nobody has traded.' },
  },
});
registerEnumType(HistoryRange, {
  name: 'HistoryRange',
  description: 'How far back a chart goes.',
  valuesMap: {
    HOUR: { description: '1 hour.' },
    SIX_HOURS: { description: '6 hours.' },
    DAY: { description: '24 hours.' },
    WEEK: { description: '7 days.' },
    MONTH: { description: '30 days.' },
    ALL: { description: 'Since the first recorded price.' },
  },
});
registerEnumType(Side, {
  name: 'Side',
  description: 'Which way an order trades.',
  valuesMap: { BUY: { description: 'Shares for tokens.' }, SELL: { description: 'Tokens for shares.' } },
});
