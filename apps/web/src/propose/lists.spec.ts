import { expect, it } from 'vitest';
import { linksOf, listOf } from './lists';

it('takes what is between commas and on lines of its own, handles with blanks too', () => {
  expect(listOf(' Amber Heron, bea,\n,cem ')).toEqual(['Amber Heron', 'bea', 'cem']);
  expect(listOf(' ')).toEqual([]);
});

it('leaves the commas of an address alone', () => {
  expect(linksOf('https://a.example/?x=1,2\n https://b.example ')).toEqual([
    'https://a.example/?x=1,2',
    'https://b.example',
  ]);
});
