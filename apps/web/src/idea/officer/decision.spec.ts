import { describe, expect, it } from 'vitest';
import { contradiction, readDecision, withPercent } from './decision';

const typed = { way: 'PAYOUTS', outcome: '', percents: ['37', '63'], value: '' } as const;

describe('readDecision', () => {
  it('takes payouts that make a whole token', () => {
    expect(readDecision(typed).decision).toEqual({ payouts: ['0.37', '0.63'] });
    expect(readDecision({ ...typed, percents: ['37', '60'] }).problem).toMatch('not 97');
    expect(readDecision({ ...typed, percents: ['half', '50'] }).problem).toMatch('between 0 and 100');
  });

  it('needs an outcome where one came true, and nothing where it is void', () => {
    expect(readDecision({ ...typed, way: 'OUTCOME' }).problem).toMatch('Choose');
    expect(readDecision({ ...typed, way: 'OUTCOME', outcome: 'YES' }).decision).toEqual({ outcome: 'YES' });
    expect(readDecision({ ...typed, way: 'VOID' }).decision).toEqual({ isVoid: true });
  });
});

describe('the value of a claim about a number', () => {
  it.each(['42', ' -12.5 ', '0.000001'])('can be %s', (value) => {
    expect(readDecision({ ...typed, way: 'VALUE', value }).decision).toEqual({ value: value.trim() });
  });

  it.each(['', 'many', '1,5', '1e3'])('cannot be %j', (value) => {
    expect(readDecision({ ...typed, way: 'VALUE', value }).problem).toMatch('plain number');
  });
});

describe('withPercent', () => {
  it('gives the rest to the other one of two outcomes', () => {
    expect(withPercent(['50', '50'], 0, '37.5')).toEqual(['37.5', '62.5']);
    expect(withPercent(['50', '50'], 1, 'x')).toEqual(['50', 'x']);
    expect(withPercent(['20', '30', '50'], 0, '10')).toEqual(['10', '30', '50']);
  });
});

describe('contradiction', () => {
  it('warns when the decision is not what was recorded', () => {
    expect(contradiction({ outcome: 'NO' }, 'YES')).toMatch('says YES');
    expect(contradiction({ isVoid: true }, 'YES')).toMatch('says YES');
    expect(contradiction({ outcome: 'YES' }, 'YES')).toBeNull();
    expect(contradiction({ outcome: 'YES' }, null)).toBeNull();
  });
});
