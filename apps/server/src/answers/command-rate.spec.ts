import type { Command } from '@openfloor/exchange';
import { memberId, orderId } from '@openfloor/kernel';
import { expect, it } from 'vitest';
import { limitOrder } from '../../../../test/support/trading.js';
import { COMMANDS_PER_SECOND, isWithinRate } from './command-rate.js';

/** Whom no other spec of this process knows: what a member has used up is remembered for a second. */
const BUSY = 900_001;
const order = (member: number): Command =>
  limitOrder({ member, market: 1, side: 'buy', price: 500, quantity: 1 });

it('lets nobody crowd the others out, and everybody take orders back', async () => {
  const asked = Array.from({ length: COMMANDS_PER_SECOND + 20 }, () => isWithinRate(order(BUSY)));
  const taken = (await Promise.all(asked)).filter(Boolean);
  expect(taken).toHaveLength(COMMANDS_PER_SECOND);
  expect(await isWithinRate(order(BUSY + 1))).toBe(true);
  expect(await isWithinRate({ type: 'CancelOrder', memberId: memberId(BUSY), orderId: orderId(1) })).toBe(
    true,
  );
  expect(await isWithinRate({ type: 'HaltExchange' })).toBe(true);
});
