import type { Command, ExchangeState, Market, ProposeResolution } from '@openfloor/exchange';
import { marketId, memberId, milli, ticks } from '@openfloor/kernel';
import type { Choice } from './choice.js';
import { ALLOWANCE, market, OFFICERS, randomPolicy, TRADERS, UNKNOWN } from './random-world.js';

/** Something about a market: mostly what makes sense as it is. */
export function marketCommand(choice: Choice, state: ExchangeState, at: number): Command {
  const known = [...state.markets.values()].sort((a, b) => a.id - b.id);
  if (known.length === 0 || choice.onceIn(12)) return market(choice, choice.between(1, 8), at)[0];
  const waiting = known.filter(({ state }) => state !== 'open' && state !== 'settled');
  const challenged = known.find(({ resolution }) => resolution?.status === 'challenged');
  const chosen =
    challenged !== undefined && choice.onceIn(2)
      ? challenged
      : choice.of(waiting.length === 0 || choice.onceIn(3) ? known : waiting);
  const commands = choice.onceIn(6) ? anything(choice, chosen, at) : fitting(choice, chosen, at);
  return choice.weighted(commands);
}

type Weighted = readonly [weight: number, command: Command];

function fitting(choice: Choice, chosen: Market, at: number): Weighted[] {
  const id = { marketId: marketId(chosen.id) };
  const insiders = TRADERS.filter(() => choice.onceIn(4)).map(memberId);
  switch (chosen.state) {
    case 'draft': {
      const auctionEndsAt = choice.onceIn(2) ? 0 : at + choice.between(0, 8_000);
      return [[1, { type: 'OpenMarket', ...id, auctionEndsAt }]];
    }
    case 'auction':
    case 'open':
      return [
        [3, { type: 'HaltMarket', ...id, reason: choice.of(['OFFICER', 'INTERNAL_ERROR']) }],
        [2, { type: 'FlagMarket', ...id }],
        [1, { type: 'CloseMarket', ...id }],
        [5, { type: 'SetInsiders', ...id, insiders }],
        [1, proposal(choice, chosen)],
      ];
    case 'halted':
      return [
        [8, { type: 'ResumeMarket', ...id }],
        [1, { type: 'FlagMarket', ...id }],
        [1, proposal(choice, chosen)],
      ];
    case 'settling':
      return [[1, { type: 'ContinueSettlement', ...id }]];
    default:
      return resolution(choice, chosen);
  }
}

function resolution(choice: Choice, chosen: Market): Weighted[] {
  const id = { marketId: marketId(chosen.id) };
  const officerId = memberId(choice.of(OFFICERS));
  const challenger = memberId(choice.of(TRADERS));
  return [
    [3, proposal(choice, chosen)],
    [6, { type: 'ConfirmResolution', ...id, officerId }],
    [1, { type: 'WithdrawResolution', ...id, officerId }],
    [
      chosen.resolution?.status === 'confirmed' ? 20 : 1,
      {
        type: 'ChallengeResolution',
        ...id,
        memberId: choice.onceIn(8) ? officerId : challenger,
        evidenceId: choice.between(1, 9),
        stakeMilli: milli(choice.of([0, 1, 300, 2_000, 20_000])),
      },
    ],
    [
      chosen.resolution?.status === 'challenged' ? 4 : 1,
      { type: 'DecideChallenge', ...id, upheld: choice.onceIn(2) },
    ],
    [1, { type: 'FlagMarket', ...id }],
  ];
}

function anything(choice: Choice, chosen: Market, at: number): Weighted[] {
  const id = { marketId: marketId(choice.onceIn(5) ? UNKNOWN : chosen.id) };
  const officerId = memberId(choice.of([...OFFICERS, ...TRADERS, UNKNOWN]));
  return [
    [1, { type: 'OpenMarket', ...id, auctionEndsAt: choice.of([0, at, at + 5_000]) }],
    [1, { type: 'SetInsiders', ...id, insiders: [memberId(choice.of([1, UNKNOWN]))] }],
    [1, { type: 'HaltMarket', ...id, reason: 'OFFICER' }],
    [1, { type: 'FlagMarket', ...id }],
    [1, { type: 'ResumeMarket', ...id }],
    [1, { type: 'ConfirmResolution', ...id, officerId }],
    [1, { type: 'WithdrawResolution', ...id, officerId }],
    [1, { type: 'ChallengeResolution', ...id, memberId: officerId, evidenceId: 1, stakeMilli: milli(500) }],
    [1, { type: 'DecideChallenge', ...id, upheld: choice.onceIn(2) }],
    [1, { type: 'ContinueSettlement', ...id }],
  ];
}

/** The next step of a market to its end. */
export function endingOf(choice: Choice, state: ExchangeState, left: Market): Command {
  const id = { marketId: marketId(left.id) };
  const [first, second] = [...state.members.values()].filter(({ status }) => status !== 'left');
  if (first === undefined || second === undefined)
    return { type: 'RegisterMember', memberId: memberId(100 + state.members.size), trading: false };
  if (left.state === 'draft') return { type: 'CloseMarket', ...id };
  if (left.state === 'settling') return { type: 'ContinueSettlement', ...id };
  if (left.resolution?.status === 'confirmed') return { type: 'PassTime' };
  if (left.resolution?.status === 'challenged')
    return { type: 'DecideChallenge', ...id, upheld: choice.onceIn(2) };
  if (left.resolution?.status !== 'proposed')
    return { ...proposal(choice, left), officerId: memberId(first.id) };
  const confirmer = left.resolution.proposerId === first.id ? second : first;
  return { type: 'ConfirmResolution', ...id, officerId: memberId(confirmer.id) };
}

/** One wins, all share, void, or figures that add up to nothing sensible. */
function proposal(choice: Choice, { id, contracts }: Market): ProposeResolution {
  const winner = choice.below(contracts);
  const wins = Array.from({ length: contracts }, (_, k) => (k === winner ? 1000 : 0));
  const shared = Array.from({ length: contracts }, (_, k) => (k === 0 ? 370 : k === 1 ? 630 : 0));
  const payout = choice.weighted([
    [4, wins],
    [3, shared],
    [3, []],
    [1, [500, 501]],
  ]);
  return {
    type: 'ProposeResolution',
    marketId: marketId(id),
    officerId: memberId(choice.of(OFFICERS)),
    payoutTicks: payout.map(ticks),
    evidenceId: choice.between(0, 9),
  };
}

/** Something about members, or about the whole exchange. */
export function exchangeCommand(choice: Choice, { halted }: ExchangeState): Command {
  const member = memberId(choice.of([...TRADERS, ...OFFICERS, UNKNOWN]));
  return choice.weighted<Command>([
    [10, { type: 'CreditAllowance', memberId: member }],
    [1, { type: 'RegisterMember', memberId: member, trading: true }],
    [
      2,
      {
        type: 'CollectSurplus',
        season: choice.between(1, 5),
        keepMilli: milli(choice.of([5_000, 12_000, 20_000])),
        afterMemberId: choice.of([0, 0, 1, UNKNOWN]),
      },
    ],
    [3, { type: 'SuspendMember', memberId: member }],
    [5, { type: 'ReinstateMember', memberId: member }],
    [choice.onceIn(4) ? 1 : 0, { type: 'RetireMember', memberId: member }],
    [3, { type: 'SetTradingPolicy', policy: randomPolicy(choice) }],
    [
      choice.onceIn(10) ? 1 : 0,
      { type: 'SetTradingPolicy', policy: { ...randomPolicy(choice), bandTicks: 0 } },
    ],
    [1, ALLOWANCE],
    [halted ? 90 : 1, { type: 'ResumeExchange' }],
    [2, { type: 'HaltExchange' }],
    [4, { type: 'PassTime' }],
  ]);
}
