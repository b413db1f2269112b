import { invariant, MILLI_PER_TOKEN } from '@openfloor/kernel';
import { cashAccount, type Entry, escrowAccount } from '@openfloor/ledger';
import type { SettlementPaid } from '../answer.js';
import type { SettleMarket } from '../command.js';
import type { Effects } from '../effects.js';
import { type Rejected, rejected } from '../rejection.js';
import type { Market, Settlement, Stake } from '../state.js';
import { changeState } from './market.js';

/** Members paid by one command, so that no command holds up the others for long. */
export const SETTLEMENT_CHUNK = 2000;

/** Starts the payment of a closed market; ContinueSettlement does the rest where one chunk is not enough. */
export function settleMarket(effects: Effects, command: SettleMarket): SettlementPaid | Rejected {
  const market = effects.state.markets.get(command.marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'closed') return rejected('MARKET_NOT_CLOSED');
  if (!isPayout(command.payoutTicks, market.contracts)) return rejected('INVALID_PAYOUT');
  market.settlement = { payoutTicks: [...command.payoutTicks], paidThrough: 0 };
  changeState(effects, market, 'settling', 'SETTLEMENT');
  return payChunk(effects, market, market.settlement);
}

export function continueSettlement(effects: Effects, marketId: number): SettlementPaid | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'settling' || market.settlement === null) return rejected('MARKET_NOT_SETTLING');
  return payChunk(effects, market, market.settlement);
}

/** A complete set is worth exactly one token whatever happens, so the payouts add up to it. */
function isPayout(payoutTicks: readonly number[], contracts: number): boolean {
  const sum = payoutTicks.reduce((total, ticks) => total + ticks, 0);
  return payoutTicks.length === contracts && sum === MILLI_PER_TOKEN;
}

function payChunk(effects: Effects, market: Market, settlement: Settlement): SettlementPaid {
  const owners = unpaidOwners(market, settlement);
  const chunk = owners.slice(0, SETTLEMENT_CHUNK);
  let amountMilli = 0;
  for (const stake of chunk) {
    amountMilli += payStake(effects, market, stake, settlement.payoutTicks);
    settlement.paidThrough = stake.memberId;
  }
  const complete = chunk.length === owners.length;
  if (complete) finish(effects, market);
  return { type: 'SettlementPaid', members: chunk.length, amountMilli, complete };
}

function unpaidOwners(market: Market, { paidThrough }: Settlement): Stake[] {
  const owners: Stake[] = [];
  for (const stake of market.stakes.values()) {
    if (stake.memberId > paidThrough && stake.shares.some((quantity) => quantity > 0)) owners.push(stake);
  }
  return owners.sort((a, b) => a.memberId - b.memberId);
}

function payStake(effects: Effects, market: Market, stake: Stake, payoutTicks: readonly number[]): number {
  const before = [...stake.shares];
  const amountMilli = before.reduce((sum, quantity, k) => sum + quantity * (payoutTicks[k] as number), 0);
  stake.shares.fill(0);
  effects.positionChanges(market, stake, before);
  const entries: Entry[] = [
    { account: escrowAccount(market.id), amountMilli: -amountMilli },
    { account: cashAccount(stake.memberId), amountMilli },
  ];
  effects.post({ kind: 'SETTLEMENT', reference: market.id, entries });
  return amountMilli;
}

function finish(effects: Effects, market: Market): void {
  const left = effects.state.ledger.balance(escrowAccount(market.id));
  invariant(left === 0, `market ${market.id} settled with ${left} left in escrow`);
  market.setsOutstanding = 0;
  market.stakes.clear();
  changeState(effects, market, 'settled', 'SETTLEMENT');
}
