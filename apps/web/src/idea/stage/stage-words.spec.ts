import { describe, expect, it } from 'vitest';
import { peopleSentence, stageSentence } from './stage-words';

const seconds = (count: number, unitsNeeded = 2) => ({
  count,
  needed: 3,
  unitsNeeded,
  mine: false,
  allowed: true,
});
const proposed = (count: number, unitsNeeded = 2) =>
  stageSentence({ stage: 'PROPOSED', held: false, seconds: seconds(count, unitsNeeded), market: null });

describe('what is said about the stage of an idea', () => {
  it('tells how many seconds a proposed one needs', () => {
    expect(proposed(2)).toBe(
      'It needs 1 more second to be opened for trading; they have to come from at least 2 units.',
    );
    expect(proposed(0, 1)).toBe('It needs 3 more seconds to be opened for trading.');
  });

  it('tells what is missing where there are enough, and not who seconded', () => {
    expect(proposed(3)).toBe('It has 3 seconds, and they have to come from at least 2 units.');
  });

  it('does not ask for seconds while a curator holds it', () => {
    expect(stageSentence({ stage: 'PROPOSED', held: true, seconds: seconds(1), market: null })).toBe('');
  });

  it('says that the market of one that was answered goes on, as long as it does', () => {
    const adopted = { stage: 'ADOPTED', held: false, seconds: seconds(3) } as const;
    expect(stageSentence({ ...adopted, market: { id: '1', state: 'OPEN' } })).toBe(
      'It was decided to do it. Its market goes on to the day of its question.',
    );
    expect(stageSentence({ ...adopted, market: { id: '1', state: 'SETTLED' } })).toBe(
      'It was decided to do it.',
    );
  });
});

describe('what is said about who is behind an idea', () => {
  const blind = { blind: true, blindUntil: null, mine: null, proposer: null, team: null };

  it('names nobody while it is blind, but tells proposer and team what they are', () => {
    expect(peopleSentence(blind)).toBe('Nobody is told who proposed it.');
    expect(peopleSentence({ ...blind, mine: 'TEAM', proposer: 'ada' })).toBe(
      'You are on its team. Nobody else is told.',
    );
  });

  it('names proposer and team afterwards, and nobody for an idea that is nobody’s', () => {
    const told = { ...blind, blind: false, proposer: 'ada', team: ['bea', 'cleo', 'dan'] };
    expect(peopleSentence(told)).toBe('Proposed by ada, with bea, cleo and dan on the team.');
    expect(peopleSentence({ ...told, proposer: null })).toBe('');
  });
});
