import { invariant } from '@openfloor/kernel';
import { type AccountId, cashAccount, escrowAccount, houseAccount, TREASURY } from '@openfloor/ledger';
import type { SettlementPaid } from '../answer.js';
import type { Effects } from '../effects.js';
import { type Rejected, rejected } from '../rejection.js';
import type { Market, Settlement, Stake } from '../state.js';
import { changeState } from './market-state.js';

/** Members paid by one command, so that no command holds up the others for long. */
export const SETTLEMENT_CHUNK = 2000;

/** Nobody can object any more. ContinueSettlement pays, chunk by chunk, whoever sends it. */
export function startSettlement(effects: Effects, market: Market): void {
  const { resolution } = market;
  invariant(
    market.state === 'closed' && resolution?.status === 'confirmed',
    `market ${market.id} is not resolved`,
  );
  market.settlement = { payoutTicks: resolution.payoutTicks, paidThrough: 0 };
  changeState(effects, market, { state: 'settling', reason: 'SETTLEMENT' });
}

/** Pays the next members, by id. The one who was paid last is remembered, so nobody is paid twice. */
export function continueSettlement(
  effects: Effects,
  { marketId }: { readonly marketId: number },
): SettlementPaid | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const { settlement } = market;
  if (market.state !== 'settling' || settlement === null) return rejected('MARKET_NOT_SETTLING');
  const owners = unpaidOwners(market, settlement);
  const chunk = owners.slice(0, SETTLEMENT_CHUNK);
  let amountMilli = 0;
  for (const stake of chunk) {
    amountMilli += payStake(effects, market, stake, settlement.payoutTicks);
    settlement.paidThrough = stake.memberId;
  }
  const complete = chunk.length === owners.length;
  if (complete) amountMilli += finish(effects, market, settlement.payoutTicks);
  return { type: 'SettlementPaid', members: chunk.length, amountMilli, complete };
}

function unpaidOwners(market: Market, { paidThrough }: Settlement): Stake[] {
  const owners: Stake[] = [];
  for (const stake of market.stakes.values()) {
    if (stake.memberId > paidThrough && stake.shares.some((quantity) => quantity > 0)) owners.push(stake);
  }
  return owners.sort((a, b) => a.memberId - b.memberId);
}

/** The shares of who has left pay the treasury. */
function payStake(effects: Effects, market: Market, stake: Stake, payoutTicks: readonly number[]): number {
  const { memberId, shares } = stake;
  const before = [...shares];
  const hasLeft = effects.state.members.get(memberId)?.status === 'left';
  shares.fill(0);
  effects.positionChanges(market, stake, before);
  return pay(effects, market, hasLeft ? TREASURY : cashAccount(memberId), worthOf(before, payoutTicks));
}

const worthOf = (shares: readonly number[], payoutTicks: readonly number[]): number =>
  shares.reduce((sum, quantity, k) => sum + quantity * (payoutTicks[k] as number), 0);

function pay(effects: Effects, market: Market, account: AccountId, amountMilli: number): number {
  const entries = [
    { account: escrowAccount(market.id), amountMilli: -amountMilli },
    { account, amountMilli },
  ];
  effects.post({ kind: 'SETTLEMENT', reference: market.id, entries });
  return amountMilli;
}

/** The house comes last; returns what it was paid. What it did not lose goes back to where it came from. */
function finish(effects: Effects, market: Market, payoutTicks: readonly number[]): number {
  const paidMilli = closeHouse(effects, market, payoutTicks);
  const left = effects.state.ledger.balance(escrowAccount(market.id));
  invariant(left === 0, `market ${market.id} settled with ${left} left in escrow`);
  market.setsOutstanding = 0;
  market.stakes.clear();
  for (const series of market.prices) series.clear();
  changeState(effects, market, { state: 'settled', reason: 'SETTLEMENT' });
  return paidMilli;
}

function closeHouse(effects: Effects, market: Market, payoutTicks: readonly number[]): number {
  const { house, id: marketId } = market;
  if (house === null) return 0;
  const account = houseAccount(marketId);
  const paidMilli = pay(effects, market, account, worthOf(house.shares, payoutTicks));
  market.house = null;
  effects.emit({ type: 'HouseChanged', marketId, shares: house.shares.map(() => 0) });
  const amountMilli = effects.state.ledger.balance(account);
  const entries = [
    { account, amountMilli: -amountMilli },
    { account: TREASURY, amountMilli },
  ];
  effects.post({ kind: 'SUBSIDY', reference: marketId, entries });
  return paidMilli;
}
