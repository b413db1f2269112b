import { invariant, MILLI_PER_TOKEN } from '@openfloor/kernel';
import { cashAccount, type Entry, escrowAccount, heldAccount } from '@openfloor/ledger';
import type { RestingOrder, Side, Step } from '@openfloor/matching';
import { changeShares } from './complete-set.js';
import { contractOfBook } from './contract.js';
import type { Effects } from './effects.js';
import { releaseExposure } from './hold.js';
import { type Market, type Stake, stakeOf } from './state.js';

/** The order whose plan is carried out, in the book's terms. */
export interface Taker {
  readonly orderId: number;
  readonly memberId: number;
  readonly side: Side;
}

export interface Execution {
  /** Milli-tokens that the fills took from the taker; negative when they brought some. */
  costMilli: number;
  /** 0 when nothing traded. */
  lastTradeTicks: number;
}

/**
 * Books what the book has already executed: trades, and what self-trade prevention did to resting orders. Makers
 * are visited in the order of the plan, and each appears once, so its open quantity is that after the step.
 */
export function bookSteps(effects: Effects, market: Market, taker: Taker, steps: readonly Step[]): Execution {
  const execution: Execution = { costMilli: 0, lastTradeTicks: 0 };
  for (const step of steps) {
    if (step.kind === 'fill') bookFill(effects, market, taker, step, execution);
    else bookSelfTradePrevention(effects, market, step);
  }
  return execution;
}

function bookFill(effects: Effects, market: Market, taker: Taker, step: Step, execution: Execution): void {
  const { maker, quantity } = step;
  invariant(maker.owner !== taker.memberId, `order ${taker.orderId} would trade with its own member`);
  const tradeId = effects.state.nextTradeId++;
  emitTrade(effects, market, taker, step, tradeId);
  const own = stakeOf(market, taker.memberId);
  const other = stakeOf(market, maker.owner);
  releaseExposure(other, maker, quantity);
  const book = contractOfBook(maker.bookId);
  const takes: Take = {
    contract: book,
    priceTicks: maker.priceTicks,
    delta: taker.side === 'buy' ? quantity : -quantity,
  };
  const entries: Entry[] = [];
  const takerSets = moveStake(effects, market, own, takes, entries);
  execution.costMilli -= takerSets.cashMilli;
  const makerSets = moveStake(effects, market, other, { ...takes, delta: -takes.delta }, entries);
  const minted = takerSets.minted + makerSets.minted;
  market.setsOutstanding += minted;
  entries.push({ account: escrowAccount(market.id), amountMilli: MILLI_PER_TOKEN * minted });
  effects.post({ kind: 'TRADE', reference: tradeId, entries });
  execution.lastTradeTicks = maker.priceTicks;
}

interface Take {
  readonly contract: number;
  readonly priceTicks: number;
  /** Shares bought; negative when sold. */
  readonly delta: number;
}

/** One party's half of a fill: shares, sets, hold, and its entries. */
function moveStake(
  effects: Effects,
  market: Market,
  stake: Stake,
  take: Take,
  entries: Entry[],
): { minted: number; cashMilli: number } {
  const before = [...stake.shares];
  const minted = changeShares(stake.shares, take.contract, take.delta);
  const cashMilli = -take.priceTicks * take.delta - MILLI_PER_TOKEN * minted;
  const holdChange = effects.takeHoldChange(stake);
  entries.push(
    { account: cashAccount(stake.memberId), amountMilli: cashMilli - holdChange },
    { account: heldAccount(stake.memberId), amountMilli: holdChange },
  );
  effects.positionChanges(market, stake, before);
  return { minted, cashMilli };
}

function emitTrade(effects: Effects, market: Market, taker: Taker, step: Step, tradeId: number): void {
  const { maker, quantity } = step;
  effects.emit({
    type: 'TradeExecuted',
    tradeId,
    marketId: market.id,
    contract: contractOfBook(maker.bookId),
    priceTicks: maker.priceTicks,
    quantity,
    takerSide: taker.side,
    takerOrderId: taker.orderId,
    takerId: taker.memberId,
    makerOrderId: maker.id,
    makerId: maker.owner,
    makerOpen: maker.remaining,
  });
}

/** The member's own resting order made way: its exposure ends, and the hold with it. */
function bookSelfTradePrevention(effects: Effects, market: Market, step: Step): void {
  const order: RestingOrder = step.maker;
  const stake = stakeOf(market, order.owner);
  releaseExposure(stake, order, step.quantity);
  if (order.remaining === 0) {
    effects.emit({
      type: 'OrderCancelled',
      orderId: order.id,
      quantity: step.quantity,
      reason: 'SELF_TRADE',
    });
  } else {
    effects.emit({
      type: 'OrderDecremented',
      orderId: order.id,
      quantity: step.quantity,
      open: order.remaining,
    });
  }
  effects.postHold(stake, order.id);
}
