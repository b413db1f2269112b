import { describe, expect, it } from 'vitest';
import { PERSON_SENTENCES } from '../members/person-sentences.js';
import { PROPOSAL_SENTENCES } from '../proposals/proposal-sentences.js';
import { SIGN_IN_SENTENCES } from '../sign-in/sign-in-sentences.js';
import { SENTENCES } from './sentences.js';

// The types see to it that every code has a sentence.
describe.each([
  ['commands', SENTENCES],
  ['proposals', PROPOSAL_SENTENCES],
  ['people', PERSON_SENTENCES],
  ['sign-in', SIGN_IN_SENTENCES],
])('the sentences for %s', (_, sentences) => {
  it('are sentences for people', () => {
    for (const sentence of Object.values(sentences)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|object|[A-Z]+_[A-Z]+|-\d/);
    }
  });
});

it('gives each code for commands a sentence of its own', () => {
  const sentences = Object.values(SENTENCES);
  expect(new Set(sentences).size).toBe(sentences.length);
});
