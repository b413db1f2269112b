import { describe, expect, it, vi } from 'vitest';
import type { IdeaFilter } from './idea-filter';
import { IdeaList, type IdeaPageAnswer, type ReadPage } from './idea-list';
import type { ListedIdea } from './ideas-query';

const filter: IdeaFilter = { orderBy: 'RANK', search: '', topic: '' };
const idea = (id: string): ListedIdea => ({
  id,
  title: id,
  topic: '',
  stage: 'OPEN',
  rank: 1,
  market: null,
  merit: null,
});
const page = (ids: string[], nextCursor: string | null, totalCount = ids.length): IdeaPageAnswer => ({
  nodes: ids.map(idea),
  totalCount,
  nextCursor,
});
const ids = (list: IdeaList) => list.state.get().ideas.map(({ id }) => id);

describe('IdeaList', () => {
  it('shows the first page before the last one has come', async () => {
    const seen: number[] = [];
    const readPage: ReadPage = async (_, after) =>
      after ? page(['c'], null, 3) : page(['a', 'b'], 'next', 3);
    const list = new IdeaList(filter, readPage, () => 1);
    list.state.subscribe(() => seen.push(list.state.get().ideas.length));
    await list.read();
    expect(seen).toEqual([2, 3]);
    expect(list.state.get()).toMatchObject({ totalCount: 3, complete: true, error: null });
  });

  it('lists each idea once, also one that moved to a page already read', async () => {
    const readPage = vi
      .fn<ReadPage>()
      .mockResolvedValueOnce(page(['a', 'b'], 'next', 3))
      .mockResolvedValueOnce(page(['b'], null, 3))
      .mockResolvedValueOnce(page(['c', 'a'], 'next', 3))
      .mockResolvedValueOnce(page(['b'], null, 3));
    const list = new IdeaList(filter, readPage, () => 1);
    await list.read();
    expect(ids(list).sort()).toEqual(['a', 'b', 'c']);
    expect(list.state.get().complete).toBe(true);
  });

  it('does not chase an idea for ever', async () => {
    const readPage = vi.fn<ReadPage>().mockResolvedValue(page(['a'], null, 2));
    const list = new IdeaList(filter, readPage, () => 1);
    await list.read();
    expect(readPage).toHaveBeenCalledTimes(3);
    expect(list.state.get().complete).toBe(true);
  });

  it('keeps what it has when a later read fails, and says so', async () => {
    const readPage = vi
      .fn<ReadPage>()
      .mockResolvedValueOnce(page(['a'], null))
      .mockRejectedValueOnce(new Error('gone'));
    const list = new IdeaList(filter, readPage, () => 1);
    await list.read();
    await list.read();
    expect(ids(list)).toEqual(['a']);
    expect(list.state.get().error?.message).toBe('gone');
  });

  it('reads again only what is too old', async () => {
    const clock = { ms: 100_000 };
    const readPage = vi.fn<ReadPage>().mockResolvedValue(page(['a'], null));
    const list = new IdeaList(filter, readPage, () => clock.ms);
    await list.read();
    list.refresh(60_000);
    expect(readPage).toHaveBeenCalledTimes(1);
    clock.ms += 60_001;
    list.refresh(60_000);
    expect(readPage).toHaveBeenCalledTimes(2);
  });

  it('marks what changed until it is put in anew, each time as another object', async () => {
    const readPage = vi.fn<ReadPage>().mockResolvedValue(page(['a', 'b'], null));
    const list = new IdeaList(filter, readPage, () => 1);
    await list.read();
    const [, untouched] = list.state.get().ideas;
    list.outdate(new Set(['a', 'elsewhere']));
    const [marked] = list.state.get().ideas;
    expect(marked).toMatchObject({ id: 'a', outdated: true });
    expect(list.state.get().ideas[1]).toBe(untouched);
    list.outdate(new Set(['a']));
    expect(list.state.get().ideas[0]).not.toBe(marked);
    list.put(idea('a'));
    expect(list.state.get().ideas[0]).toEqual(idea('a'));
  });

  it('takes no page for news that may be older than what was heard since it was asked for', async () => {
    let answer: (page: IdeaPageAnswer) => void = () => undefined;
    const promise = new Promise<IdeaPageAnswer>((resolve) => {
      answer = resolve;
    });
    const readPage = vi
      .fn<ReadPage>()
      .mockReturnValueOnce(promise)
      .mockResolvedValue(page(['a', 'b'], null));
    const list = new IdeaList(filter, readPage, () => 1);
    const reading = list.read();
    list.outdate(new Set(['b']));
    answer(page(['a', 'b'], null));
    await reading;
    expect(list.state.get().ideas.map(({ outdated }) => outdated)).toEqual([undefined, true]);
    await list.read();
    expect(list.state.get().ideas.map(({ outdated }) => outdated)).toEqual([undefined, undefined]);
  });
});
