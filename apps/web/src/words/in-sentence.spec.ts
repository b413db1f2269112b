import { expect, it } from 'vitest';
import { inSentence } from './in-sentence';

it('is small within a sentence in English alone', () => {
  expect([inSentence('New password', 'en'), inSentence('Neues Passwort', 'de')]).toEqual([
    'new password',
    'Neues Passwort',
  ]);
});
