import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROPOSAL_SENTENCES } from '../../apps/server/src/ideas/proposal-sentences.js';
import { ORDER_SENTENCES } from '../../apps/server/src/orders/order-sentences.js';

/** Codes that only the exchange itself can meet: no request of a client leads to them. */
const INTERNAL_ONLY = new Set([
  'MEMBER_EXISTS',
  'NO_ALLOWANCE_POLICY',
  'ALLOWANCE_ALREADY_CREDITED',
  'INVALID_POLICY',
  'TREASURY_LIMIT',
  'MARKET_EXISTS',
  'MARKET_NOT_HALTED',
  'MARKET_NOT_SETTLING',
  'CLOSES_IN_THE_PAST',
]);

describe('docs/integrate.md', () => {
  const text = readFileSync(new URL('../../docs/integrate.md', import.meta.url), 'utf8');
  const sentences = Object.entries({ ...PROPOSAL_SENTENCES, ...ORDER_SENTENCES });

  it.each(sentences.filter(([code]) => !INTERNAL_ONLY.has(code)))(
    'explains %s in the words of the API',
    (code, sentence) => {
      expect(text).toContain(`| \`${code}\` | ${sentence} |`);
    },
  );
});
