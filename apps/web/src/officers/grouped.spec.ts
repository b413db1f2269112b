import { expect, it } from 'vitest';
import { readTokensOrNone } from '../format/token-entry';
import { grouped } from './grouped';

it('groups thousands as the language does, and never decimals', () => {
  expect(grouped('1000000')).toBe('1,000,000');
  expect(grouped('999')).toBe('999');
  expect(grouped('1234.5678')).toBe('1,234.5678');
  expect(grouped('1234.5', 'de')).toBe('1\u202f234,5');
});

it.each(['en', 'de'] as const)('is read back as what it was, in %s', (locale) => {
  for (const tokens of ['1000', '12.5', '1000000', '1234.125'])
    expect(readTokensOrNone(grouped(tokens, locale), locale)).toEqual({ value: tokens });
});
