import { expect, it } from 'vitest';
import { mergeSentences } from './merge-sentences.js';

const idea = { id: 'i', title: 'Saws', seconds: { count: 0 }, commentCount: 0, followers: 0, markets: [] };
const both = ['“Saws” leads to “Tools” from then on.', expect.stringContaining('cannot be undone')];

it('names what there is, and nothing else', () => expect(mergeSentences(idea, 'Tools')).toEqual(both));

it('says of a few followers that they follow, and not how many', () =>
  expect(mergeSentences({ ...idea, followers: null }, 'Tools')).toContain(
    'Its followers and the watch lists that it is on follow.',
  ));

it('counts what moves, and tells what becomes of markets that still run', () => {
  const markets = [
    { id: '1', state: 'OPEN' as const },
    { id: '2', state: 'SETTLED' as const },
  ];
  const sentences = mergeSentences(
    { ...idea, seconds: { count: 3 }, commentCount: 1, followers: 2, markets },
    'Tools',
  );
  expect(sentences.slice(1, -1)).toEqual([
    expect.stringMatching(/^Its 3 seconds go along: one of each member/),
    'Its one comment with votes and signatures goes along.',
    'Its 2 followers and the watch lists that it is on follow.',
    expect.stringMatching(/^Trading in its market ends at once/),
  ]);
});
