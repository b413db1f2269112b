import { expect, it } from 'vitest';
import { EMPTY, isUnsaved, keptOf } from './proposal-form';

const typed = { ...EMPTY, title: 'A shed', tags: 'tools' };

it('knows what would be lost when another draft is opened', () => {
  expect(isUnsaved(typed, { ...typed })).toBe(false);
  expect(isUnsaved({ ...typed, tags: 'tools, sheds' }, typed)).toBe(true);
});

it('knows that a draft keeps neither team nor signature', () => {
  expect(isUnsaved(typed, keptOf(typed))).toBe(false);
  const signed = { ...typed, team: 'bea', signAs: 'NAME' } as const;
  expect(keptOf(signed)).toEqual(typed);
  expect(isUnsaved(signed, keptOf(signed))).toBe(true);
});
