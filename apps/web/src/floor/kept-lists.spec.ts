import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { IdeaFilter } from './idea-filter';
import { forgetFollowed, forgetLists, keptLists, listOf, outdateIdeas, putIdea } from './kept-lists';
import { listedIdea } from './listed-idea-example';

const all: IdeaFilter = { orderBy: 'RANK', search: '', topic: '' };
const following: IdeaFilter = { ...all, show: 'following' };
const watched: IdeaFilter = { ...all, show: 'V2F0Y2g' };
const readNothing = () => Promise.reject(new Error('nobody answers'));
const list = (filter: IdeaFilter) => listOf(keptLists.get(), filter, readNothing);

describe('the lists of the floor that are kept', () => {
  beforeEach(() => forgetLists());

  it('are the same for the same filter, until they are forgotten', () => {
    const [before, changed] = [list(all), vi.fn()];
    expect(list({ ...all })).toBe(before);
    const stop = keptLists.subscribe(changed);
    forgetLists();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(list(all)).not.toBe(before);
    stop();
  });

  it('are forgotten where I have changed what is in them, and no others', () => {
    const before = [all, following, watched].map(list);
    forgetFollowed();
    expect([all, following, watched].map((filter, index) => list(filter) === before[index])).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('all hear that an idea changed, and all get it as it is then', () => {
    const lists = [list(all), list(following)];
    for (const { state } of lists)
      state.set({ ideas: [listedIdea('a', 1)], totalCount: 1, complete: true, error: null });
    const shown = () => lists.map(({ state }) => state.get().ideas[0]);
    outdateIdeas(['a']);
    expect(shown().map((idea) => idea?.outdated)).toEqual([true, true]);
    const announced = { ...listedIdea('a', null), stage: 'ANNOUNCED' as const };
    putIdea(announced);
    expect(shown()).toEqual([announced, announced]);
  });
});
