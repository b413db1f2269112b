import { expect, it } from 'vitest';
import { jsonObject, Pages, type Section } from './json-stream.js';

async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

async function textOf(sections: readonly Section[]): Promise<string> {
  let text = '';
  for await (const piece of jsonObject(each(sections))) text += piece;
  return text;
}

it('is one object, whatever the lists have', async () => {
  const lists = [
    ['none', new Pages(each([]))],
    ['emptyPages', new Pages(each([[], []]))],
    ['some', new Pages(each([[1], [], [{ a: '"' }, 3]]))],
  ] as const;
  const text = await textOf([['member', { handle: 'ada' }], ...lists, ['last', null]]);
  expect(JSON.parse(text)).toEqual({
    member: { handle: 'ada' },
    none: [],
    emptyPages: [],
    some: [1, { a: '"' }, 3],
    last: null,
  });
});
