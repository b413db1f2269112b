import { expect, it } from 'vitest';
import { SSO_SENTENCES } from '../../apps/server/src/single-sign-on/sso-problem.js';
import { problemSentence, signInProblems } from '../../apps/web/src/sign-in/problem-sentence.js';

it('the sign-in page knows every problem of single sign-on, in the words of the server', () => {
  expect(signInProblems).toEqual(SSO_SENTENCES);
});

it.each(['<b>', 'toString', '__proto__', ''])(
  'and shows nothing of a code that it does not know: %s',
  (code) => {
    expect(problemSentence(code)).toBe('Signing in did not work. Try again.');
  },
);
