import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_SENTENCES } from '../../apps/server/src/account/account-sentences.js';
import { SENTENCES } from '../../apps/server/src/answers/sentences.js';
import { PROPOSAL_SENTENCES } from '../../apps/server/src/ideas/proposal-sentences.js';
import { MEMBER_SENTENCES } from '../../apps/server/src/members/member-sentences.js';
import { PERSON_SENTENCES } from '../../apps/server/src/members/person-sentences.js';
import { PRIVACY_SENTENCES } from '../../apps/server/src/privacy/privacy-sentences.js';
import { UNSEALING_SENTENCES } from '../../apps/server/src/risk/unsealing-sentences.js';
import { SIGN_IN_SENTENCES } from '../../apps/server/src/sign-in/sign-in-sentences.js';
import { SSO_SENTENCES } from '../../apps/server/src/single-sign-on/sso-problem.js';

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
  const sentences = [
    ...Object.entries(PROPOSAL_SENTENCES),
    ...Object.entries(SENTENCES),
    ...Object.entries(PERSON_SENTENCES),
    ...Object.entries(MEMBER_SENTENCES),
    ...Object.entries(UNSEALING_SENTENCES),
    ...Object.entries(SIGN_IN_SENTENCES),
    ...Object.entries(ACCOUNT_SENTENCES),
    ...Object.entries(SSO_SENTENCES),
    ...Object.entries(PRIVACY_SENTENCES),
  ];

  it.each(sentences.filter(([code]) => !INTERNAL_ONLY.has(code)))(
    'explains %s in the words of the API',
    (code, sentence) => {
      expect(text).toContain(`| \`${code}\` | ${sentence} |`);
    },
  );
});
