import type { Command } from '@openfloor/exchange';
import { expect, it } from 'vitest';
import { isJudgement } from './judgements.js';

it.each([
  'ListMarket',
  'OpenMarket',
  'SetInsiders',
  'HaltMarket',
  'ResumeMarket',
  'FlagMarket',
  'CloseMarket',
  'ProposeResolution',
  'ConfirmResolution',
  'WithdrawResolution',
] as const)('%s is for who has no interest in the idea', (type) =>
  expect(isJudgement({ type } as Command)).toBe(true),
);

it.each(['PlaceOrder', 'ChallengeResolution', 'SuspendMember', 'SetTradingPolicy'] as const)(
  '%s may be done by who has',
  (type) => expect(isJudgement({ type } as Command)).toBe(false),
);
