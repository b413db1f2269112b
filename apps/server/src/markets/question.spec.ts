import { describe, expect, it } from 'vitest';
import { HEADLINE_SOURCES, type Headlined, headlineCriteria, headlineQuestion } from './question.js';

const DAY = new Date('2027-02-20T23:00:00Z');
const idea = (headline: Headlined['headline'], jurySize: number | null = 7): Headlined => ({
  headline,
  jurySize,
  title: 'A frozen dictionary type',
});

describe('the headline claim of an idea', () => {
  it.each([
    [
      'JURY',
      'Will seven members drawn by lot, who hold nothing in it and see neither proposer nor price, judge “A frozen dictionary type” worth doing on 20 February 2027?',
    ],
    ['ADOPTED', 'Will “A frozen dictionary type” be adopted by 20 February 2027?'],
    ['SHIPPED', 'Will “A frozen dictionary type” be shipped by 20 February 2027?'],
    [
      'RECORD',
      'Will “A frozen dictionary type” be judged worth doing on 20 February 2027, where its recorded outcome stands in for a jury?',
    ],
  ] as const)('%s asks %s', (headline, question) => {
    expect(headlineQuestion(idea(headline), DAY)).toBe(question);
    expect(headlineCriteria(idea(headline), DAY)).toContain('20 February 2027');
    expect(HEADLINE_SOURCES[headline]).toMatch(/^The .+\.$/);
  });

  it('tells how many members its jury has', () => {
    expect(headlineQuestion(idea('JURY', 3), DAY)).toContain('Will three members');
    expect(headlineQuestion(idea('JURY', 21), DAY)).toContain('Will 21 members');
    expect(headlineQuestion(idea('JURY', null), DAY)).toContain('Will seven members');
    expect(headlineCriteria(idea('JURY', 3), DAY)).toContain('votes of three members');
  });

  it('says of an import that its record stands in for the jury', () => {
    expect(headlineCriteria(idea('RECORD'), DAY)).toContain('stands in for a jury');
  });
});
