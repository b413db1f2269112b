import { describe, expect, it } from 'vitest';
import { type Case, orderCases, provenShare } from './case-order.js';

let made = 0;
const caseOf = (useful: number, readers: number, record: Case['record'] = 'NONE'): Case => {
  made += 1;
  return { commentId: made, useful, readers, record };
};
const ordered = (...cases: Case[]): number[] =>
  orderCases(cases.toReversed()).map(({ commentId }) =>
    cases.findIndex((one) => one.commentId === commentId),
  );

describe('the proven share of useful votes', () => {
  it('lies below the share, and comes nearer with every reader', () => {
    const shares = [4, 8, 40, 400].map((readers) => provenShare(readers / 2, readers));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share < 0.5)).toBe(true);
    expect(provenShare(0, 0)).toBe(0);
  });

  it('grows with every reader who finds it useful', () => {
    for (let useful = 0; useful < 30; useful++)
      expect(provenShare(useful + 1, 30)).toBeGreaterThan(provenShare(useful, 30));
  });

  it('is that of Wilson: 0.6 of 10 readers prove 0.4 with nine of ten on this side', () => {
    expect(provenShare(6, 10)).toBeCloseTo(0.401, 3);
  });
});

describe('the best case', () => {
  it('is the one that more of its readers find useful', () => {
    expect(ordered(caseOf(8, 10), caseOf(4, 10), caseOf(0, 10))).toEqual([0, 1, 2]);
  });

  it('is not the one with most votes, but with the greater share: who came later had fewer readers', () => {
    expect(ordered(caseOf(20, 25), caseOf(30, 100))).toEqual([0, 1]);
  });

  it('needs more than one friendly reader', () => {
    expect(ordered(caseOf(50, 60), caseOf(1, 1))).toEqual([0, 1]);
  });

  it('may be a new one that nobody has read, before one that was read and not found useful', () => {
    expect(ordered(caseOf(9, 30), caseOf(0, 0), caseOf(0, 30))).toEqual([0, 1, 2]);
  });

  it('is of the writer with the better record, where readers have said the same', () => {
    expect(ordered(caseOf(3, 6, 'GOOD'), caseOf(3, 6), caseOf(3, 6, 'POOR'))).toEqual([0, 1, 2]);
    expect(ordered(caseOf(0, 0, 'GOOD'), caseOf(0, 0), caseOf(0, 0, 'POOR'))).toEqual([0, 1, 2]);
  });

  it('is for the readers to say in the end, whatever the record', () => {
    expect(ordered(caseOf(16, 20, 'POOR'), caseOf(8, 20, 'GOOD'))).toEqual([0, 1]);
  });

  it('is the older one of two alike', () => {
    expect(ordered(caseOf(2, 5), caseOf(2, 5), caseOf(2, 5))).toEqual([0, 1, 2]);
  });

  it('does not depend on the order in which they are given', () => {
    const cases = [caseOf(1, 9), caseOf(7, 9, 'POOR'), caseOf(3, 4), caseOf(0, 0, 'GOOD')];
    const best = orderCases(cases).map(({ commentId }) => commentId);
    for (let turn = 0; turn < cases.length; turn++) {
      cases.push(cases.shift() as Case);
      expect(orderCases(cases).map(({ commentId }) => commentId)).toEqual(best);
    }
  });

  it('knows nothing but votes, readers and record', () => {
    const [a, b] = [caseOf(5, 9), caseOf(6, 9)];
    const famous = { ...a, followers: 10_000, votesEver: 10_000, roles: ['LEADER'] };
    expect(orderCases([famous, b])[0]).toBe(b);
  });
});
