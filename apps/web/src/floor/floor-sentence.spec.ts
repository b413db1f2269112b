import { describe, expect, it } from 'vitest';
import { floorSentence, wantedSentence } from './floor-sentence';
import type { IdeaFilter } from './idea-filter';

const all: IdeaFilter = { orderBy: 'RANK', search: '', topic: '' };
const noTitles = 'Nobody’s title is on this page.';

describe('the sentence above the list', () => {
  it('says how many there are, by the newer count', () => {
    expect(floorSentence(all, { listed: 751, ideaCount: 750 })).toBe(
      `751 ideas, ranked by merit. ${noTitles}`,
    );
    expect(floorSentence(all, { listed: null, ideaCount: 1 })).toBe(`1 idea, ranked by merit. ${noTitles}`);
    expect(floorSentence(all, { listed: null, ideaCount: undefined })).toBe(
      `Ideas, ranked by merit. ${noTitles}`,
    );
  });

  it('says of how many, where the list is narrowed', () => {
    const typing = { ...all, topic: 'Typing' };
    expect(floorSentence(typing, { listed: 12, ideaCount: 751 })).toMatch(
      /^12 of 751 ideas, ranked by merit/,
    );
    expect(floorSentence(typing, { listed: null, ideaCount: 751 })).toMatch(/^751 ideas/);
  });

  it('says the order of each tab', () => {
    const counts = { listed: 7, ideaCount: 7 };
    const orders = (['MOVERS', 'NEW', 'CLOSING_SOON', 'CONTESTED'] as const).map(
      (orderBy) => floorSentence({ ...all, orderBy }, counts).split('. ')[0],
    );
    expect(orders).toEqual([
      '7 ideas, the largest moves of 24 hours first',
      '7 ideas, the newest first',
      '7 ideas, those that close soonest first',
      '7 ideas, those first on which people disagree most',
    ]);
  });

  it('counts what is on its way to a market by itself', () => {
    expect(wantedSentence(5)).toBe(`5 ideas on their way to a market, the newest first. ${noTitles}`);
    expect(wantedSentence(1)).toMatch(/^1 idea on its way to a market, /);
    expect(wantedSentence(null)).toMatch(/^Ideas on their way to a market, /);
  });
});
