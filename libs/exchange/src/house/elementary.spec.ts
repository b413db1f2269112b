import { Exact } from '@openfloor/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expOfNegative, logFromOne, logOfOnePlus } from './elementary.js';

/** What the bounds of the filter are built on (`Liquidity.doubt`). */
const PROMISED = 8;

/** How far off a result is, in units of 2^-53 of the true value. */
function unitsOff(result: number, truth: InstanceType<typeof Exact>): number {
  return new Exact(result)
    .minus(truth)
    .dividedBy(truth)
    .abs()
    .times(2 ** 53)
    .toNumber();
}

function expectClose(argument: fc.Arbitrary<number>, units: (x: number) => number): void {
  fc.assert(
    fc.property(argument, (x) => {
      expect(units(x)).toBeLessThan(PROMISED);
    }),
    { numRuns: 500 },
  );
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('the elementary functions', () => {
  it('exp is as close as promised', () => {
    const units = (x: number) => unitsOff(expOfNegative(x), exactly(x).exp());
    expectClose(fc.oneof(between(-1, 0), between(-30, 0), between(-700, 0)), units);
  });

  it('ln(1 + y) is as close as promised', () => {
    const units = (y: number) => unitsOff(logOfOnePlus(y), wideLogOfOnePlus(y));
    expectClose(fc.oneof(between(1e-18, 1), between(1e-18, 1e-9)), units);
  });

  it('ln is as close as promised', () => {
    const units = (x: number) => (x === 1 ? logFromOne(x) : unitsOff(logFromOne(x), exactly(x).ln()));
    expectClose(fc.oneof(between(1, 50), between(1, 1e6), between(1, 1.001)), units);
  });

  it('exp ends in 0 and is never NaN', () => {
    expect(expOfNegative(0)).toBe(1);
    expect(expOfNegative(-0)).toBe(1);
    expect([-745, -746, -1e300, Number.NEGATIVE_INFINITY].map(expOfNegative)).toEqual([0, 0, 0, 0]);
    expect(expOfNegative(-744)).toBeGreaterThan(0);
    expect(logOfOnePlus(0)).toBe(0);
  });

  it.each([
    ['e^-1', expOfNegative(-1), '3fd78b56362cef38'],
    ['e^-100.25', expOfNegative(-100.25), '36e4acd31e167ebb'],
    ['ln 1.3', logOfOnePlus(0.3), '3fd0ca937be1b9dc'],
    ['ln 49', logFromOne(49), '400f2272ae325a57'],
  ])('%s has the same bits everywhere', (_, value, bits) => expect(bitsOf(value)).toBe(bits));
});

/** 40 digits of 1 + y lose some of a small y, so its series then. */
function wideLogOfOnePlus(y: number): InstanceType<typeof Exact> {
  const exact = exactly(y);
  if (y > 1e-9) return exact.plus(1).ln();
  return exact.minus(exact.pow(2).dividedBy(2)).plus(exact.pow(3).dividedBy(3));
}

/** All digits of a double; its text has only as many as tell it from its neighbours. */
function exactly(double: number): InstanceType<typeof Exact> {
  let halvings = 0;
  let integer = double;
  for (; !Number.isInteger(integer); halvings++) integer *= 2;
  return new Exact(2).pow(-halvings).times(BigInt(integer).toString());
}

function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
