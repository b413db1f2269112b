import { type Command, DEFAULT_POLICY, LEAST_SUBSIDY_MILLI, type TradingPolicy } from '@openfloor/exchange';
import { ideaId, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import type { Choice } from './choice.js';

/** Small numbers, so that orders meet, members run out of money, limits bite and ids repeat. */
export const TRADERS = [1, 2, 3, 4, 5, 6] as const;
/** Without a trading account; they resolve markets. */
export const OFFICERS = [7, 8] as const;
export const UNKNOWN = 99;
/** Core time of a simulation starts here. */
export const START_AT = 1_000_000;
export const PERIOD_MS = 10_000;
/** Markets close within so long. */
const LIFETIME_MS = 300_000;

export const ALLOWANCE: Command = {
  type: 'SetAllowancePolicy',
  amountMilli: milli(12_000),
  periodMs: PERIOD_MS,
  anchorAt: 0,
  capMilli: milli(24_000),
};

/** Two outcomes with and without a house and an auction, and three and five of them. */
const KINDS = [
  { contracts: 2, house: false, auction: false },
  { contracts: 2, house: true, auction: false },
  { contracts: 2, house: false, auction: true },
  { contracts: 2, house: true, auction: true },
  { contracts: 3, house: false, auction: false },
  { contracts: 3, house: true, auction: false },
  { contracts: 5, house: true, auction: false },
] as const;

/** Limits that members run into. */
export function randomPolicy(choice: Choice): TradingPolicy {
  return {
    ...DEFAULT_POLICY,
    positionLimit: choice.of([10, 40, 1000]),
    insiderLimit: choice.of([5, 15]),
    orderLimit: choice.of([25, 500]),
    openOrderLimit: choice.of([2, 6, 100]),
    bandTicks: choice.of([10, 60, 1000]),
    pauseMs: choice.of([0, 2_000, 20_000]),
    subsidyLimitMilli: 3 * LEAST_SUBSIDY_MILLI,
    houseLimitMilli: 6 * LEAST_SUBSIDY_MILLI,
    issueLimitMilli: choice.of([700_000, DEFAULT_POLICY.issueLimitMilli]),
    challengeMs: choice.of([0, 5_000, 30_000]),
  };
}

/** What every simulation starts with: policies, members with money, and three open markets. */
export function opening(choice: Choice): Command[] {
  const commands: Command[] = [ALLOWANCE, { type: 'SetTradingPolicy', policy: randomPolicy(choice) }];
  for (const id of [...TRADERS, ...OFFICERS]) {
    commands.push({ type: 'RegisterMember', memberId: memberId(id), trading: id <= TRADERS.length });
    commands.push({ type: 'CreditAllowance', memberId: memberId(id) });
  }
  for (const id of [1, 2, 3]) commands.push(...market(choice, id, START_AT));
  return commands;
}

/** A market of any kind and what opens it. */
export function market(choice: Choice, id: number, at: number): [list: Command, open: Command] {
  const { contracts, house, auction } = choice.of(KINDS);
  const subsidyMilli = house ? milli(choice.between(1, 3) * LEAST_SUBSIDY_MILLI) : milli(0);
  const insiders = TRADERS.filter(() => choice.onceIn(5)).map(memberId);
  return [
    {
      type: 'ListMarket',
      marketId: marketId(id),
      ideaId: ideaId(id),
      contracts,
      closesAt: at + choice.between(LIFETIME_MS / 10, LIFETIME_MS),
      referenceTicks: references(choice, contracts),
      subsidyMilli,
      insiders,
    },
    {
      type: 'OpenMarket',
      marketId: marketId(id),
      auctionEndsAt: auction ? at + choice.between(1_000, 10_000) : 0,
    },
  ];
}

/** Together 1000. */
function references(choice: Choice, contracts: number) {
  const even = Math.floor(1000 / contracts);
  const first = even + 1000 - even * contracts;
  const shift = choice.between(0, even - 1);
  const figures = Array.from({ length: contracts }, (_, k) => (k === 0 ? first : even));
  figures[0] = first - shift + (first - shift < 1 ? 1 : 0);
  figures[1] = 1000 - figures.reduce((sum, figure, k) => (k === 1 ? sum : sum + figure), 0);
  return figures.map(ticks);
}
