import type { Command } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../database/entities/claim.js';
import type { Idea } from '../database/entities/idea.js';
import type { Act } from './act.js';
import { OUTCOMES } from './milestone.js';
import { programOf } from './program.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNTIL = Date.UTC(2026, 10, 20);
const TIMES = { seed: 739, from: UNTIL - 30 * DAY, until: UNTIL };
const OFFICERS = [9, 10] as const;

/** 60 ideas; the markets of the first 40 have ended, one every eleven hours. */
const IDEAS = Array.from({ length: 60 }, (_, place) => {
  const closesAt = place < 40 ? UNTIL - 2 * HOUR - place * 11 * HOUR : UNTIL + 30 * DAY;
  return {
    id: place + 1,
    marketId: place + 1,
    proposedAt: new Date(TIMES.from + place * 6 * HOUR),
    closesAt: new Date(closesAt),
    referenceTicks: 500,
    recordedOutcome: place < 40 ? (place % 2 === 0 ? 'YES' : 'NO') : null,
    sourceStatus: place < 40 ? (place % 2 === 0 ? 'Final' : 'Withdrawn') : 'Draft',
    sourceNumber: String(place + 1),
    discussionRounds: 1,
  } as Idea;
});
const CLAIMS = [1, 2, 30, 41, 42, 43, 44, 45].map((ideaId, place) => {
  const createdAt = new Date(TIMES.from + 10 * DAY);
  return { marketId: 101 + place, ideaId, outcomes: [...OUTCOMES], createdAt } as Claim;
});
const ROWS = { ideas: IDEAS, claims: CLAIMS, officers: OFFICERS, crowd: [11, 12, 13] };

const { markets, acts } = programOf(ROWS, TIMES);
const commandOf = (act: Act): Command => act.command(0);
const of = <Type extends Command['type']>(type: Type) =>
  acts.map(commandOf).filter((command): command is Extract<Command, { type: Type }> => command.type === type);

describe('the program of the past', () => {
  it('is in order, within the past, and the same for the same rows', () => {
    const times = acts.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBe(UNTIL);
    expect(programOf(ROWS, TIMES).acts.map(commandOf)).toEqual(acts.map(commandOf));
    expect(new Set(acts.map(({ key }) => key)).size).toBe(acts.length);
  });

  it('lists every market and opens all but some drafts', () => {
    expect(of('ListMarket')).toHaveLength(markets.length);
    expect(of('OpenMarket')).toHaveLength(markets.length - 1);
  });

  it('has every resolution confirmed by the other officer', () => {
    const proposers = new Map<number, number>();
    for (const command of acts.map(commandOf)) {
      if (command.type === 'ProposeResolution') proposers.set(command.marketId, command.officerId);
      if (command.type !== 'ConfirmResolution') continue;
      const proposer = proposers.get(command.marketId);
      expect([proposer, command.officerId].sort((a = 0, b = 0) => a - b)).toEqual([...OFFICERS]);
    }
    expect(new Set(of('ProposeResolution').map(({ officerId }) => officerId)).size).toBe(2);
  });

  it('pays what the record says, but for one void, also where that was not proposed at first', () => {
    const proposals = of('ProposeResolution');
    const voids = proposals.filter(({ payoutTicks }) => payoutTicks.length === 0);
    expect(
      new Set(voids.map((command) => markets.find(({ marketId }) => marketId === command.marketId)?.ideaId))
        .size,
    ).toBe(1);
    const overturned = of('DecideChallenge').filter(({ upheld }) => upheld);
    expect(overturned).toHaveLength(1);
    const wrong = overturned[0]?.marketId;
    const binary = proposals.filter((command) => command.payoutTicks.length === 2);
    const differ = binary.filter(({ marketId, payoutTicks }) => {
      const winner = IDEAS[marketId - 1]?.recordedOutcome === 'YES' ? 0 : 1;
      return payoutTicks[winner] !== 1000;
    });
    expect(differ.map(({ marketId }) => marketId)).toEqual([wrong]);
    expect(binary.findLast(({ marketId }) => marketId === wrong)).not.toBe(differ[0]);
    const many = proposals.find(({ marketId }) => marketId === 101 + 1);
    expect(many?.payoutTicks).toEqual([0, 0, 1000, 0, 0, 0]);
  });

  it('leaves people something to confirm, a challenge to answer, and auctions to wait for', () => {
    const confirmed = new Set<number>(of('ConfirmResolution').map(({ marketId }) => marketId));
    const waiting = of('ProposeResolution').filter(({ marketId }) => !confirmed.has(marketId));
    expect(waiting.length).toBeGreaterThan(0);
    expect(of('ChallengeResolution')).toHaveLength(3);
    expect(of('DecideChallenge')).toHaveLength(2);
    expect(markets.filter(({ auctionEndsAt }) => auctionEndsAt > UNTIL)).toHaveLength(8);
  });
});
