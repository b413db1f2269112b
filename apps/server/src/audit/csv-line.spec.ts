import { expect, it } from 'vitest';
import { csvLine } from './csv-line.js';

it('quotes what would end a cell or a line, and nothing else', () => {
  expect(csvLine(['a', null, 'b,c', 'say "x"', 'two\nlines'])).toBe('a,,"b,c","say ""x""","two\nlines"\r\n');
});

it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
  'keeps a spreadsheet from carrying out %j',
  (cell) => {
    expect(csvLine([cell]).replaceAll('"', '').startsWith("'")).toBe(true);
  },
);

it('leaves a negative number a number', () => {
  expect(csvLine(['-12.5', '-1', '-1e9'])).toBe("-12.5,-1,'-1e9\r\n");
});

it('quotes a formula with a comma after disarming it', () => {
  expect(csvLine(['=HYPERLINK("http://x","y")'])).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
});
