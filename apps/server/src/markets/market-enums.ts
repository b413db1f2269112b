import { registerEnumType } from '@nestjs/graphql';
import type { PriceSource as CorePriceSource, MarketView } from '@openfloor/exchange';

export const MarketState = {
  OPEN: 'OPEN',
  HALTED: 'HALTED',
  CLOSED: 'CLOSED',
  SETTLING: 'SETTLING',
  SETTLED: 'SETTLED',
} as const;
export type MarketState = keyof typeof MarketState;

export const ContractName = { YES: 'YES', NO: 'NO' } as const;
export type ContractName = keyof typeof ContractName;

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

export const stateName = (state: MarketView['state']): MarketState =>
  state.toUpperCase() as Uppercase<typeof state>;

export const sideName = (side: 'buy' | 'sell'): Side => (side === 'buy' ? 'BUY' : 'SELL');

export const contractName = (contract: number): ContractName => (contract === 0 ? 'YES' : 'NO');

const SOURCES: Record<CorePriceSource, PriceSource> = {
  midpoint: 'MIDPOINT',
  lastTrade: 'LAST_TRADE',
  reference: 'REFERENCE',
};
export const sourceName = (source: CorePriceSource): PriceSource => SOURCES[source];

registerEnumType(MarketState, {
  name: 'MarketState',
  description: 'What can be done in a market.',
  valuesMap: {
    OPEN: { description: 'Orders are taken.' },
    HALTED: { description: 'Trading is stopped for now; orders can be cancelled.' },
    CLOSED: { description: 'Trading has ended; the outcome is awaited.' },
    SETTLING: { description: 'The outcome is known and shares are being paid.' },
    SETTLED: { description: 'Every share has been paid.' },
  },
});
registerEnumType(ContractName, {
  name: 'ContractName',
  description: 'A tradable outcome. A share pays 1 token if its outcome comes true.',
  valuesMap: { YES: { description: 'It comes true.' }, NO: { description: 'It does not.' } },
});
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
