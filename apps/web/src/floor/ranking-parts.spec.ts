import { describe, expect, it } from 'vitest';
import { type Standing, UNRANKED } from '../live/rank-store';
import { listedIdea } from './listed-idea-example';
import { bandsOf, plainRow, rankedRows, renewedRows } from './ranking-parts';

const at = (rank: number, band: number): Standing => ({ rank, band, merit: 50, evidence: 'B' });
const standings = new Map([
  ['a', at(1, 1)],
  ['b', at(2, 2)],
  ['c', at(3, 2)],
  ['d', at(4, 2)],
]);
const told = (ids: string, hidden = '') => {
  const ideas = ids.split(' ').map((id) => listedIdea(id, standings.get(id)?.rank ?? null));
  const placedOf = ({ id }: { id: string }) => ({
    standing: standings.get(id) ?? UNRANKED,
    hidden: hidden.includes(id),
  });
  return rankedRows(ideas, { placedOf, bands: bandsOf(standings) }).map(({ idea, heading }) =>
    heading ? `${heading.title}, ${heading.words} | ${idea.id}` : idea.id,
  );
};

describe('the parts of the ranking', () => {
  it('opens each band with the ranks that cannot be told apart', () => {
    expect(told('a b c d')).toEqual([
      'Band 1, rank 1 stands apart | a',
      'Band 2, ranks 2–4 cannot be told apart | b',
      'c',
      'd',
    ]);
  });

  it('tells the whole band also where a filter shows a part of it', () => {
    expect(told('c')).toEqual(['Band 2, ranks 2–4 cannot be told apart | c']);
  });

  it('says why the others have no rank', () => {
    expect(told('a y z', 'z')).toEqual([
      'Band 1, rank 1 stands apart | a',
      'No merit yet, needs five people outside the team, oldest first | y',
      'Your estimate first, figures hidden, in an order that rotates | z',
    ]);
  });
});

describe('rows whose ideas were read again', () => {
  const rows = ['b', 'a'].map((id) => plainRow(listedIdea(id, 1)));

  it('keep their order, with what is new of each', () => {
    const [a, b] = [listedIdea('a', 1), { ...listedIdea('b', 2), title: 'B' }];
    expect(renewedRows(rows, [a, b])?.map(({ idea }) => idea)).toEqual([b, a]);
  });

  it('are others where an idea came or went', () => {
    const listed = (ids: string) => [...ids].map((id) => listedIdea(id, 1));
    expect([renewedRows(rows, listed('abc')), renewedRows(rows, listed('a'))]).toEqual([null, null]);
    expect(renewedRows(rows, listed('ac'))).toBeNull();
  });
});
