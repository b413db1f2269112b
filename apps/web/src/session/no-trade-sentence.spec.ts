import { expect, it } from 'vitest';
import { noTradeSentence } from './no-trade-sentence';

it('tells who decides or officiates why there is nothing to trade with', () => {
  expect(noTradeSentence({ canTrade: false, status: 'ACTIVE' })).toContain('nothing at stake');
});

it('tells who was stopped that this is why', () => {
  expect(noTradeSentence({ canTrade: false, status: 'SUSPENDED' })).toContain('has stopped your account');
});

it('says nothing to who can trade', () => {
  expect(noTradeSentence({ canTrade: true, status: 'ACTIVE' })).toBeNull();
});
