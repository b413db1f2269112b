import { registerEnumType } from '@nestjs/graphql';

export const PulseRange = { DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH' } as const;
export type PulseRange = keyof typeof PulseRange;
registerEnumType(PulseRange, {
  name: 'PulseRange',
  description: 'How far back moves are looked for.',
  valuesMap: {
    DAY: { description: '24 hours.' },
    WEEK: { description: '7 days.' },
    MONTH: { description: '30 days.' },
  },
});

const HOUR_MS = 3600_000;

/** How long a range is, and the spans that a move is looked for in. */
export const RANGES: Readonly<Record<PulseRange, { readonly spanMs: number; readonly spans: number }>> = {
  DAY: { spanMs: HOUR_MS, spans: 24 },
  WEEK: { spanMs: 6 * HOUR_MS, spans: 28 },
  MONTH: { spanMs: 24 * HOUR_MS, spans: 30 },
};
