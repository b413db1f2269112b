import { registerEnumType } from '@nestjs/graphql';
import type { MarketView } from '@openfloor/exchange';

type CoreState = MarketView['state'];
type CoreReason = MarketView['reason'];

export const MarketState = {
  DRAFT: 'DRAFT',
  AUCTION: 'AUCTION',
  OPEN: 'OPEN',
  HALTED: 'HALTED',
  CLOSED: 'CLOSED',
  SETTLING: 'SETTLING',
  SETTLED: 'SETTLED',
} as const;
export type MarketState = keyof typeof MarketState;

export const MarketStateReason = {
  LISTED: 'LISTED',
  OPENED: 'OPENED',
  OFFICER: 'OFFICER',
  INTERNAL_ERROR: 'INTERNAL_ERROR',
  FLAGGED: 'FLAGGED',
  PRICE_BAND: 'PRICE_BAND',
  RESUMED: 'RESUMED',
  CLOSE_DATE: 'CLOSE_DATE',
  RESOLUTION: 'RESOLUTION',
  SETTLEMENT: 'SETTLEMENT',
} as const satisfies Record<CoreReason, CoreReason>;
export type MarketStateReason = keyof typeof MarketStateReason;

export const stateName = (state: CoreState): MarketState => state.toUpperCase() as Uppercase<CoreState>;

registerEnumType(MarketState, {
  name: 'MarketState',
  description: 'What can be done in a market.',
  valuesMap: {
    DRAFT: { description: 'Listed and not open yet.' },
    AUCTION: {
      description:
        'Orders are collected and sealed: nobody sees them until they trade together, at one price, when it ends.',
    },
    OPEN: { description: 'Orders are taken and trade at once.' },
    HALTED: { description: 'Trading is stopped for now; orders can be cancelled.' },
    CLOSED: { description: 'Trading has ended; the outcome is awaited, or can still be challenged.' },
    SETTLING: { description: 'The outcome is known and shares are being paid.' },
    SETTLED: { description: 'Every share has been paid.' },
  },
});
registerEnumType(MarketStateReason, {
  name: 'MarketStateReason',
  description: 'Why a market is in its state.',
  valuesMap: {
    LISTED: { description: 'It was listed, and nobody has opened it.' },
    OPENED: { description: 'An officer opened it, or its auction was held.' },
    OFFICER: { description: 'An officer stopped or closed it.' },
    INTERNAL_ERROR: { description: 'Something went wrong with it.' },
    FLAGGED: { description: 'An officer doubts that it can be resolved.' },
    PRICE_BAND: { description: 'Its price moved too fast; trading goes on by itself.' },
    RESUMED: { description: 'Trading goes on after a stop.' },
    CLOSE_DATE: { description: 'Its time was over.' },
    RESOLUTION: { description: 'Its outcome was proposed.' },
    SETTLEMENT: { description: 'Its outcome is final.' },
  },
});
