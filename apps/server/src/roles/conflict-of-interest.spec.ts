import { expect, it } from '@jest/globals';
import type { Command, ExchangeView } from '@openfloor/exchange';
import { isConflictOfInterest } from './conflict-of-interest.js';

/** Member 1 owns shares in market 5, member 2 has an order in it. */
const view = {
  positionsOf: (memberId: number) => (memberId === 1 ? [{ marketId: 5, shares: [10, 0] }] : []),
  openOrdersOf: (memberId: number) => (memberId === 2 ? [{ marketId: 5 }] : []),
} as unknown as ExchangeView;

const command = (type: Command['type'], marketId = 5) => ({ type, marketId }) as Command;

it.each([
  'ProposeResolution',
  'ConfirmResolution',
  'WithdrawResolution',
  'FlagMarket',
  'CloseMarket',
  'HaltMarket',
] as const)('%s is for officers without shares or orders in the market', (type) => {
  expect([1, 2, 3].map((officer) => isConflictOfInterest(view, officer, command(type)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isConflictOfInterest(view, 1, command(type, 6))).toBe(false);
});

it('whoever resumes a market may have shares in it', () =>
  expect(isConflictOfInterest(view, 1, command('ResumeMarket'))).toBe(false));
