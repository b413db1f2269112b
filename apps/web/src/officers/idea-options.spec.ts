import { expect, it } from 'vitest';
import { ideaOptions } from './idea-options';

const library = { id: '1', title: 'A lending library' };
const shed = { id: '2', title: 'A shed' };

it('keeps what is chosen in the list when other words are typed', () => {
  expect(ideaOptions([shed], library).map(({ value }) => value)).toEqual(['', '1', '2']);
  expect(ideaOptions([], library)).toEqual([
    { value: '', label: 'No title matches' },
    { value: '1', label: 'A lending library' },
  ]);
});

it('offers each idea once', () => {
  expect(ideaOptions([library, shed], library).map(({ value }) => value)).toEqual(['', '1', '2']);
  expect(ideaOptions([library], null).map(({ label }) => label)).toEqual(['Choose one', 'A lending library']);
});
