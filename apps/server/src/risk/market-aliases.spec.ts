import type { Exchange } from '@openfloor/journal';
import { describe, expect, it } from 'vitest';
import type { ServerSecret } from '../secrets/server-secret.js';
import { distinctAliases, MarketAliases } from './market-aliases.js';

const secretOf = (...bytes: number[]): string =>
  Buffer.from([...bytes, ...new Array<number>(32 - bytes.length).fill(9)]).toString('base64url');

/** Members 1 to `count`, whose secrets say market and member. */
function aliasesOf(count: { members: number }) {
  const view = {
    allMembers: () => Array.from({ length: count.members }, (_, index) => ({ memberId: index + 1 })).values(),
  };
  const secret = { derive: async (_: string, market: number, member: number) => secretOf(market, member) };
  return new MarketAliases({ view } as unknown as Exchange, secret as unknown as ServerSecret);
}

describe('aliases', () => {
  it('are 8 signs that are not taken for each other, another name in each market', async () => {
    const aliases = aliasesOf({ members: 2 });
    const [five, six] = [await aliases.of(5), await aliases.of(6)];
    expect(five.aliasOf(1)).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set([five.aliasOf(1), five.aliasOf(2), six.aliasOf(1), six.aliasOf(2)]).size).toBe(4);
    expect([five.memberOf(five.aliasOf(2)), five.memberOf(six.aliasOf(2)), five.memberOf('HOUSE')]).toEqual([
      2,
      null,
      null,
    ]);
    expect(five.aliasOf(0)).toBe('HOUSE');
  });

  it('stay when members come', async () => {
    const count = { members: 1 };
    const aliases = aliasesOf(count);
    const before = (await aliases.of(5)).aliasOf(1);
    count.members = 2;
    const after = await aliases.of(5);
    expect(after.aliasOf(1)).toBe(before);
    expect(after.memberOf(after.aliasOf(2))).toBe(2);
  });

  it('are longer for who comes later and would be called like somebody else', () => {
    const aliases = distinctAliases([
      [1, secretOf(0)],
      [2, secretOf(30)],
      [3, secretOf(0, 9, 9, 9, 9, 9, 9, 9, 1)],
    ]);
    const [first = '', second = '', third = ''] = aliases.values();
    expect([first.length, second.length, third.length]).toEqual([8, 12, 12]);
    expect(second.startsWith(first) && third.startsWith(first)).toBe(true);
    expect(second).not.toBe(third);
  });
});
