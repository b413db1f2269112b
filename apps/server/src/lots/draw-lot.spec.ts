import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentOf, inLotOrder, MOST_DRAWS, secretOf, seedOf, sha256 } from './draw-lot.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the secrets of a market', () => {
  const published = secretOf('root', 0);

  it('are bound by the digest that was published before the first draw', () => {
    expect(hash(secretOf('root', 1))).toBe(published);
    for (const draw of [1, 2, 7, MOST_DRAWS])
      expect(commitmentOf(secretOf('root', draw), draw)).toBe(published);
  });

  it('do not fit another draw, or another market', () => {
    expect(commitmentOf(secretOf('root', 2), 3)).not.toBe(published);
    expect(commitmentOf(secretOf('another root', 2), 2)).not.toBe(published);
  });

  it('are not told by those of earlier draws', () => {
    const second = secretOf('root', 2);
    const told = [published, secretOf('root', 1)];
    expect([...told, ...told.map(hash)]).not.toContain(second);
  });

  it('are none beyond what one digest answers for', () => {
    expect(() => secretOf('root', MOST_DRAWS + 1)).toThrow('at most');
    expect(() => secretOf('root', -1)).toThrow('at most');
  });
});

describe('the order of a lot', () => {
  const tickets = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 });

  it('has every ticket once, and does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(tickets, fc.string(), (all, seed) => {
        const order = inLotOrder(seed, all);
        expect([...order].sort()).toEqual([...all].sort());
        expect(inLotOrder(seed, [...all].reverse())).toEqual(order);
      }),
    );
  });

  it('is that of SHA-256 of seed and ticket', () => {
    const seed = seedOf(secretOf('root', 1), hash('journal'));
    expect(seed).toBe(hash(secretOf('root', 1) + hash('journal')));
    const order = inLotOrder(seed, ['a', 'b', 'c', 'd']);
    const places = order.map((ticket) => hash(seed + ticket));
    expect(places).toEqual([...places].sort());
  });

  it('gives every ticket the first place about as often', () => {
    const all = ['a', 'b', 'c', 'd'];
    const first = Array.from({ length: 2_000 }, (_, draw) => inLotOrder(sha256(String(draw)), all)[0]);
    for (const ticket of all) {
      const times = first.filter((each) => each === ticket).length;
      expect(times).toBeGreaterThan(400);
      expect(times).toBeLessThan(600);
    }
  });
});
