import { describe, expect, it } from 'vitest';
import { givenSince } from './given';

const entry = (kind: 'ALLOWANCE' | 'SEASON' | 'LEAVER', amount: string, day: number) => ({
  ...{ kind, amount },
  at: `2026-11-${day}T12:00:00.000Z`,
});
const entries = (hasNextPage = false) => ({
  nodes: [entry('ALLOWANCE', '1000', 22), entry('SEASON', '-250.5', 20), entry('ALLOWANCE', '1000', 15)],
  pageInfo: { hasNextPage },
});
const first = '2026-11-15T12:00:00.000Z';

describe('what the exchange gave', () => {
  it('is counted after the first point, which has what came until then', () => {
    expect(givenSince(entries(), first)).toEqual({ allowances: 1_000_000n, givenBack: 250_500n });
    expect(givenSince(entries(), '2026-11-21T00:00:00.000Z')).toEqual({
      allowances: 1_000_000n,
      givenBack: 0n,
    });
    expect(givenSince(entries(), '2026-11-14T00:00:00.000Z')?.allowances).toBe(2_000_000n);
  });

  it('is not told where older entries may be missing', () => {
    expect(givenSince(entries(true), first)?.allowances).toBe(1_000_000n);
    expect(givenSince(entries(true), '2026-11-14T00:00:00.000Z')).toBe(null);
    expect(givenSince(entries(), undefined)).toBe(null);
  });
});
