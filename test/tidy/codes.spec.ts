import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SENTENCES } from '../../apps/server/src/answers/sentences.js';
import { PROPOSAL_SENTENCES } from '../../apps/server/src/ideas/proposal-sentences.js';

/** Codes that only the exchange itself can meet: no request of a client leads to them. */
const INTERNAL_ONLY = new Set([
  'MEMBER_EXISTS',
  'NO_ALLOWANCE_POLICY',
  'ALLOWANCE_ALREADY_CREDITED',
  'MARKET_EXISTS',
  'MARKET_NOT_CLOSED',
  'MARKET_NOT_SETTLING',
]);

describe('docs/integrate.md', () => {
  const text = readFileSync(new URL('../../docs/integrate.md', import.meta.url), 'utf8');
  const sentences = [...Object.entries(PROPOSAL_SENTENCES), ...Object.entries(SENTENCES)];

  it.each(sentences.filter(([code]) => !INTERNAL_ONLY.has(code)))(
    'explains %s in the words of the API',
    (code, sentence) => {
      expect(text).toContain(`| \`${code}\` | ${sentence} |`);
    },
  );
});
