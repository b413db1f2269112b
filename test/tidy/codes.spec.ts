import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SENTENCES } from '../../apps/server/src/account/account-sentences.js';
import { SENTENCES } from '../../apps/server/src/answers/sentences.js';
import { ANSWER_BACK_SENTENCES } from '../../apps/server/src/answers-back/answer-sentences.js';
import { ESTIMATE_SENTENCES } from '../../apps/server/src/estimates/estimate-sentences.js';
import { FOLLOW_SENTENCES } from '../../apps/server/src/follows/follow-sentences.js';
import { IDEA_LIFE_SENTENCES } from '../../apps/server/src/idea-life/idea-life-sentences.js';
import { DUTY_SENTENCES } from '../../apps/server/src/jury/duty-sentences.js';
import { MEMBER_SENTENCES } from '../../apps/server/src/members/member-sentences.js';
import { PERSON_SENTENCES } from '../../apps/server/src/members/person-sentences.js';
import { MODERATION_SENTENCES } from '../../apps/server/src/moderation/moderation-sentences.js';
import { IDEAS_POLICY_SENTENCES } from '../../apps/server/src/policy/ideas-policy-sentences.js';
import { PRIVACY_SENTENCES } from '../../apps/server/src/privacy/privacy-sentences.js';
import { PROPOSAL_SENTENCES } from '../../apps/server/src/proposals/proposal-sentences.js';
import { RESTRICTION_SENTENCES } from '../../apps/server/src/restrictions/restriction-sentences.js';
import { UNSEALING_SENTENCES } from '../../apps/server/src/risk/unsealing-sentences.js';
import { SEASON_SENTENCES } from '../../apps/server/src/seasons/season-sentences.js';
import { SIGN_IN_SENTENCES } from '../../apps/server/src/sign-in/sign-in-sentences.js';
import { SSO_SENTENCES } from '../../apps/server/src/single-sign-on/sso-problem.js';
import { TALK_SENTENCES } from '../../apps/server/src/talk/talk-sentences.js';

/** Codes that only the exchange itself can meet: no request of a client leads to them. */
const INTERNAL_ONLY = new Set([
  'MEMBER_EXISTS',
  'NO_ALLOWANCE_POLICY',
  'ALLOWANCE_ALREADY_CREDITED',
  'MARKET_EXISTS',
  'MARKET_NOT_CLOSED',
  'MARKET_NOT_SETTLING',
  'NO_CHALLENGE',
]);

describe('docs/integrate.md', () => {
  const text = readFileSync(new URL('../../docs/integrate.md', import.meta.url), 'utf8');
  const sentences = [
    ...Object.entries(PROPOSAL_SENTENCES),
    ...Object.entries(SENTENCES),
    ...Object.entries(MODERATION_SENTENCES),
    ...Object.entries(RESTRICTION_SENTENCES),
    ...Object.entries(PERSON_SENTENCES),
    ...Object.entries(MEMBER_SENTENCES),
    ...Object.entries(UNSEALING_SENTENCES),
    ...Object.entries(SIGN_IN_SENTENCES),
    ...Object.entries(ACCOUNT_SENTENCES),
    ...Object.entries(SSO_SENTENCES),
    ...Object.entries(PRIVACY_SENTENCES),
    ...Object.entries(DUTY_SENTENCES),
    ...Object.entries(TALK_SENTENCES),
    ...Object.entries(FOLLOW_SENTENCES),
    ...Object.entries(ESTIMATE_SENTENCES),
    ...Object.entries(IDEA_LIFE_SENTENCES),
    ...Object.entries(ANSWER_BACK_SENTENCES),
    ...Object.entries(IDEAS_POLICY_SENTENCES),
    ...Object.entries(SEASON_SENTENCES),
  ];

  it.each(sentences.filter(([code]) => !INTERNAL_ONLY.has(code)))(
    'explains %s in the words of the API',
    (code, sentence) => {
      expect(text).toContain(`| \`${code}\` | ${sentence} |`);
    },
  );
});
