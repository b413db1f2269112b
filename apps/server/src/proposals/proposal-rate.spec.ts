import { expect, it } from 'vitest';
import { USUAL_LIMITS } from '../config/limits-config.js';
import type { ServerConfig } from '../config/server-config.js';
import { ProposalRate } from './proposal-rate.js';

it('lets each member put up so many ideas within an hour', async () => {
  const rate = new ProposalRate({ limits: { ...USUAL_LIMITS, proposalsPerMember: 2 } } as ServerConfig);
  expect([await rate.allows(7), await rate.allows(7), await rate.allows(7)]).toEqual([true, true, false]);
  expect(await rate.allows(8)).toBe(true);
});
