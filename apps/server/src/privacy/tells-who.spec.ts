import { expect, it } from 'vitest';
import { tellsWho } from './tells-who.js';

const ADA = { handle: 'grey.heron', name: 'Ada Löwe', email: 'ada@example.org' };

it.each([
  'Ada Löwe left.',
  'ADA  LÖWE',
  'write to ada@example.org',
  'grey-heron asked',
  'Grey.Heron',
  '(Ada Löwe)',
])('finds who it is in %j', (text) => {
  expect(tellsWho(text, ADA)).toBe(true);
});

it.each(['Left the organisation.', 'Ada Löwenstein left.', 'greyheronry', 'Adam', ''])(
  'finds nobody in %j',
  (text) => {
    expect(tellsWho(text, ADA)).toBe(false);
  },
);

it('takes who has no name for nobody', () => {
  expect(tellsWho('Left.', { handle: '...', name: null, email: null })).toBe(false);
});
