import { afterEach, describe, expect, it } from 'vitest';
import { i18n } from './i18n';
import { patternsOf, said, saidBy } from './said';
import { saidFigure } from './said-figure';

afterEach(() => i18n.load('en', {}));

describe('what the server says', () => {
  it('stays as it is where the catalogue does not know it', () => {
    expect(said('There is no such market.')).toBe('There is no such market.');
  });

  it('is told in the words of the catalogue, with what differs in its place', () => {
    const patterns = patternsOf({
      'server:{0} decided.': '{0} hat entschieden.',
      'server:{0} and {1} decided.': '{1} und {0} haben entschieden.',
      'server:Nobody decided.': 'Niemand hat entschieden.',
      other: 'unused',
    });
    expect(patterns.map(({ words }) => words)).toEqual([
      '{1} und {0} haben entschieden.',
      '{0} hat entschieden.',
    ]);
    expect(patterns[0]?.matches.exec('ada (x) and bea decided.')?.slice(1)).toEqual(['ada (x)', 'bea']);
    expect(patterns[1]?.matches.test('ada decided!')).toBe(false);
  });

  it('is told with figures where the catalogue asks for one, and with lists of what it has', () => {
    const messages = {
      'server:{0#} to {1#}': '{0} bis {1}',
      'server:It has {0}.': 'Sie hat {0}.',
      'server:many people': 'viele Personen',
      'server:a thin book': 'ein dünnes Auftragsbuch',
    };
    const german = (text: string) => saidBy({ messages, patterns: patternsOf(messages), locale: 'de' }, text);
    expect(german('1,240.5 to 59.5%')).toBe('1.240,5 bis 59,5\u00a0%');
    expect(german('We go to lunch')).toBeUndefined();
    expect(german('It has many people, a thin book.')).toBe(
      'Sie hat viele Personen, ein dünnes Auftragsbuch.',
    );
    expect(german('It has many people, Ada.')).toBe('Sie hat many people, Ada.');
  });
});

describe('a figure of the server', () => {
  it.each([
    ['1,240.5', '1.240,5'],
    ['−0.25', '−0,25'],
    ['59.5%', '59,5\u00a0%'],
    ['23 December 2026', '23. Dezember 2026'],
    ['3 March 2027 at 12:00 UTC', '3. März 2027 um 12:00 UTC'],
    ['“Ada”', '„Ada“'],
    ['Version 2.0', 'Version 2.0'],
  ])('is written as the page does: %s', (text, german) => {
    expect(saidFigure(text, 'de')).toBe(german);
    expect(saidFigure(text, 'en')).toBe(text);
  });
});
