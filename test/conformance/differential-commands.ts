import type { IncomingOrder, Quote } from '@openfloor/matching';
import fc from 'fast-check';

/** Few prices, few owners and small quantities: so that orders meet all the time. */
export const MAX_PRICE_TICKS = 12;

/** What happens to a market; `pick` chooses among what is there. */
export type Command =
  | {
      readonly kind: 'submit';
      readonly pick: number;
      readonly order: Omit<IncomingOrder, 'id'>;
      readonly quotes: readonly Quote[];
    }
  | {
      readonly kind: 'cancel' | 'reduce' | 'amend';
      readonly pick: number;
      readonly priceTicks: number;
      readonly shares: number;
      /** For an amended order, whatever its side; those of the wrong order are left out. */
      readonly quotes: readonly Quote[];
    };

const price = fc.integer({ min: 1, max: MAX_PRICE_TICKS });

const few = <Value>(usual: Value, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });

const order = fc
  .record({
    owner: fc.integer({ min: 1, max: 4 }),
    side: fc.constantFrom('buy' as const, 'sell' as const),
    type: fc.constantFrom(...(['limit', 'limit', 'limit', 'limit', 'limit', 'limit', 'market'] as const)),
    priceTicks: price,
    patience: price,
    quantity: fc.integer({ min: 1, max: 12 }),
    timeInForce: fc.constantFrom(...(['GTC', 'GTC', 'GTC', 'GTC', 'GTC', 'IOC', 'FOK'] as const)),
    postOnly: few(false, fc.constant(true)),
    selfTradePrevention: fc.constantFrom(
      ...(['NONE', 'CANCEL_NEWEST', 'CANCEL_OLDEST', 'CANCEL_BOTH', 'DECREMENT'] as const),
    ),
    budget: few<number | undefined>(undefined, fc.nat({ max: 100 })),
    mirrored: fc.boolean(),
    protectionTicks: few(0, price),
  })
  // Buyers who bid low fill the books: the bids of several contracts then come near the worth of a set.
  .map(({ patience, ...rest }) =>
    rest.side === 'buy' ? { ...rest, priceTicks: Math.min(rest.priceTicks, patience) } : rest,
  );

/** Most orders meet no market maker. */
const quotes = few(
  [],
  fc.uniqueArray(fc.record({ priceTicks: price, quantity: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: (quote) => quote.priceTicks,
  }),
);

const pick = fc.nat({ max: 60 });

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), pick, order, quotes }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(['cancel', 'reduce', 'amend', 'amend'] as const)),
      pick,
      priceTicks: price,
      shares: fc.nat({ max: 12 }),
      quotes,
    }),
  },
);
