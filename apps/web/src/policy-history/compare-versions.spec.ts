import { describe, expect, it } from 'vitest';
import { differences } from './compare-versions';

const version = (terms: Record<string, string>) => ({
  terms: Object.entries(terms).map(([name, value]) => ({ name, value })),
});

describe('two versions', () => {
  it('differ in what has another value, and in what only one of them has', () => {
    const before = version({ band: '0.1', orderLimit: '500', old: '1' });
    const after = version({ orderLimit: '900', band: '0.1', more: '2' });
    expect(differences(before, after)).toEqual([
      { name: 'orderLimit', before: '500', after: '900' },
      { name: 'more', before: null, after: '2' },
      { name: 'old', before: '1', after: null },
    ]);
  });

  it('cannot be compared where the words of one were erased', () => {
    expect(differences({ terms: null }, version({ a: '1' }))).toBeNull();
    expect(differences(version({ a: '1' }), { terms: null })).toBeNull();
  });
});
