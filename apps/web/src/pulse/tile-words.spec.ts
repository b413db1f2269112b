import { describe, expect, it } from 'vitest';
import { peopleWords, sideWords, signed } from './people-words';
import type { Tile } from './pulse-query';
import { changeWords, spokenTile, strength, summary } from './tile-words';

const tile = (figures: Partial<Tile> = {}): Tile => ({
  idea: { id: 'x' },
  title: 'A register',
  topic: 'Data',
  ...{ stakes: '120', volume: '40', value: '0.6', change: '0.032', merit: 71, evidence: 'B' },
  ...figures,
});
const hidden = tile({ stakes: null, volume: null, value: null, change: null, merit: null, evidence: null });

describe('a tile', () => {
  it('says its change with a sign and a word', () => {
    expect(changeWords('0.032')).toBe('▲ 3.2 up');
    expect(changeWords('-0.011')).toBe('▼ 1.1 down');
    expect(changeWords('0.000')).toBe('no change');
  });

  it('is coloured by how far it moved, and not at all where nothing is told', () => {
    expect([null, '0', '0.005', '-0.02', '0.2'].map(strength)).toEqual([0, 0, 1, 2, 3]);
  });

  it('is read out with all its figures, or with none', () => {
    expect(spokenTile(tile())).toBe('A register, 3.2 up today, Data, price 60.0%, merit 71, evidence B');
    expect(spokenTile(hidden)).toBe('A register, Estimate: its figures are not shown, Data');
  });
});

describe('the summary of the map', () => {
  it('counts what moved and names the largest', () => {
    expect(summary([tile(), tile({ change: '-0.01' })], 2, 'STAKES')).toBe(
      '2 open ideas: 1 up today, 1 down, 0 unchanged. Largest by stakes: A register.',
    );
  });

  it('says of how many nothing is told', () => {
    expect(summary([hidden, tile()], 9, 'VOLUME')).toBe(
      'The 2 largest of 9 open ideas: 1 up today, 0 down, 0 unchanged. 1 is without figures, so its area says nothing. Largest by trading: A register.',
    );
  });

  it('says where no stakes are published yet', () => {
    expect(summary([tile({ stakes: null })], 1, 'STAKES')).toContain('No stakes are published yet');
  });
});

describe('figures about people', () => {
  it('always name the side and what is only a least', () => {
    expect([sideWords(0.62), sideWords(0.3), peopleWords(35, true), peopleWords(12, false)]).toEqual([
      '62% YES',
      '70% NO',
      '35 or more',
      '12',
    ]);
    expect([signed(-0.214), signed(0.03), signed(-0.001)]).toEqual(['−0.21', '0.03', '0.00']);
  });
});
