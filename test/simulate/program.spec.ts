import { describe, expect, it } from 'vitest';
import { wantedOf } from './arguments.js';
import { attacksOf } from './attacks.js';
import { chartOf } from './chart.js';
import { Dice } from './dice.js';
import { findingsOf } from './findings.js';
import { WEEK_MS } from './floor.js';
import { REGIMES, type Regime } from './regime.js';
import { tablesOf } from './tables.js';
import { run } from './task.js';
import { ideasOf, peopleOf } from './world.js';

const size = { people: 40, ideas: 8 };
const task = (seed: number, names: readonly string[]) => ({ names, seed, size, folder: process.cwd() });
const regimeOf = (name: string) => REGIMES.find((regime) => regime.name === name) as Regime;

function castOf(name: string) {
  const dice = new Dice(7);
  const people = peopleOf(dice, 200);
  const regime = regimeOf(name);
  const ideas = ideasOf(dice, people, { from: 1, count: 60, regime });
  const calendar = { opensAt: 0, auctionEndsAt: WEEK_MS / 7, closesAt: 4 * WEEK_MS };
  return { dice, people, ideas, regime, calendar };
}

describe('the arguments', () => {
  it('have defaults', () => {
    expect(wantedOf([])).toMatchObject({ seeds: 50, seed: 1, ideas: 60, people: 200, out: null });
    expect(wantedOf([])?.regimes).toEqual([...REGIMES.map(({ name }) => name), 'peps']);
  });

  it('choose regimes, seeds and sizes', () => {
    const args = '--regime thin --regime peps --seeds 3 --seed 9 --ideas 10 --people 50 --out x'.split(' ');
    expect(wantedOf(args)).toEqual({
      regimes: ['thin', 'peps'],
      seeds: 3,
      seed: 9,
      ideas: 10,
      people: 50,
      out: 'x',
    });
  });

  it.each([
    '--seeds 0',
    '--seeds',
    '--seeds -1',
    '--regime unknown',
    '--people 5',
    'thin',
    '--fast',
    '--seed 1.5',
  ])('are refused: %s', (args) => {
    expect(wantedOf(args.split(' '))).toBeNull();
  });
});

describe('the simulated organisation', () => {
  it('is the same every time it is played', () => {
    expect(run(task(5, ['honest', 'rings']))).toEqual(run(task(5, ['honest', 'rings'])));
  });

  it('does not know which other regimes are played', () => {
    const [rings] = run(task(5, ['rings']));
    expect(run(task(5, ['honest', 'rings'])).find(({ name }) => name === 'rings')).toEqual(rings);
  });

  it('is attacked as much as the regime says', () => {
    expect(attacksOf(castOf('honest')).acts).toEqual([]);
    const rings = attacksOf(castOf('rings')).rings;
    expect(rings.size).toBe(18);
    expect([...rings.values()].every((friends) => new Set(friends).size === 3)).toBe(true);
    const sunk = [...attacksOf(castOf('sabotage')).sunk.values()].flat();
    expect(sunk).toHaveLength(18 * 3);
    expect(attacksOf(castOf('pumping')).pumped.size).toBe(18);
  });

  it('is told in tables and in a chart', () => {
    const findings = findingsOf(
      [1, 2].flatMap((seed) => run(task(seed, ['honest', 'rings']))),
      size,
    );
    const chart = chartOf(findings);
    expect(chart).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    for (const { regime } of findings.regimes) {
      expect(chart).toContain(regime.title);
      expect(tablesOf(findings)).toContain(`| ${regime.title} |`);
    }
    expect(chart).not.toContain('NaN');
    expect(tablesOf(findings)).not.toContain('NaN');
  });
}, 240_000);
