import { expect, it } from 'vitest';
import { encodeId } from '../graphql/global-id.js';
import { numberIn, subjectOf } from './audit-subject.js';

it('takes subjects as records have them, and ids of the API', () => {
  expect(subjectOf('Exchange')).toBe('Exchange');
  expect(subjectOf('Market:5')).toBe('Market:5');
  expect(subjectOf(encodeId('Member', 7))).toBe('Member:7');
});

it.each(['ada', 'Grey Heron', 'Market', 'exchange', ''])('takes %j for a pseudonym', (text) => {
  expect(subjectOf(text)).toBeNull();
});

it('reads the number of a member and of a market, and of nothing else', () => {
  expect(numberIn('Member:7', 'Member')).toBe(7);
  expect(numberIn('Market:7', 'Member')).toBeNull();
  expect(numberIn('Member:7x', 'Member')).toBeNull();
  expect(numberIn('Exchange', 'Market')).toBeNull();
});
