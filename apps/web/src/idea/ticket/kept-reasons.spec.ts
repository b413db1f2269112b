import { expect, it } from 'vitest';
import { forgetReasons, keepReason, keptReason, NO_REASON } from './kept-reasons';

it('keeps what was typed for a market, and nothing of it for the next member', () => {
  const typed = { ...NO_REASON, open: true, text: 'Too dear.' };
  keepReason('m', typed);
  expect([keptReason('m'), keptReason('n')]).toEqual([typed, NO_REASON]);
  forgetReasons();
  expect(keptReason('m')).toEqual(NO_REASON);
});
