import { describe, expect, it } from 'vitest';
import { prohibitedIn } from './prohibited.js';

const PROHIBITED = [
  { topic: 'People', phrases: ['fire', 'performance of'] },
  { topic: 'Pay', phrases: ['salary', 'salaries', 'bonus', 'pay rise', 'Gehälter'] },
  { topic: 'Results', phrases: ['Q3 (draft)'] },
];
const found = (...texts: string[]): string[] => prohibitedIn(texts, PROHIBITED).map((match) => match.found);

describe('prohibited topics', () => {
  it('tells topic, phrase, and the words of the text, in the order of the policy', () =>
    expect(prohibitedIn(['Salaries', 'Who to Fire?'], PROHIBITED)).toEqual([
      { topic: 'People', phrase: 'fire', found: 'Fire' },
      { topic: 'Pay', phrase: 'salaries', found: 'Salaries' },
    ]));

  it.each([
    ['a firewall for guests', []],
    ['misfire', []],
    ['fire_drill', []],
    ['fire2', []],
    ['a fire, drill', ['fire']],
    ['“fire”', ['fire']],
  ])('goes by whole words: %s', (text, expected) => expect(found(text)).toEqual(expected));

  it('takes the plural with s and es', () =>
    expect(found('bonuses, fires and pay rises')).toEqual(['fires', 'bonuses', 'pay rises']));

  it.each(['PAY RISE', 'Pay-rise', 'pay\n  rise', 'pay\u00a0rise', 'pay–rise'])(
    'lets case, line breaks, hyphens and blanks of any kind make no difference: %s',
    (text) => expect(found(text)).toHaveLength(1),
  );

  it('finds letters however they are composed, and hidden marks hide nothing', () => {
    expect(found('Geha\u0308lter')).toEqual(['Gehälter']);
    expect(found('sal\u00adary')).toEqual(['salary']);
    expect(found('sal\u200bary')).toEqual(['salary']);
    expect(found('ｓａｌａｒｙ')).toEqual(['salary']);
  });

  it('takes signs in phrases literally', () => {
    expect(found('the Q3 (draft)')).toEqual(['Q3 (draft)']);
    expect(found('Q3 draft')).toEqual([]);
  });

  it('tells each phrase once, and nothing for an empty one', () => {
    expect(found('fire', 'fire again')).toEqual(['fire']);
    expect(prohibitedIn(['anything'], [{ topic: 'Nothing', phrases: ['', ' '] }])).toEqual([]);
  });
});
