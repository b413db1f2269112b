import { InvariantViolation, MILLI_PER_TOKEN } from '@openfloor/kernel';
import { cashAccount, escrowAccount, heldAccount, houseAccount } from '@openfloor/ledger';
import type { RestingOrder, Side } from '@openfloor/matching';
import { changeShares } from './complete-set.js';
import type { Effects } from './effects.js';
import { releaseOrder } from './hold.js';
import { type Market, type MarketHouse, type Stake, stakeOf } from './state.js';

/** Order 0 of member 0 in a trade: a quote of the house. */
export const HOUSE = 0;

/** One side of a fill. */
export interface Party {
  readonly orderId: number;
  readonly memberId: number;
  /** Open shares of the order after the fill. */
  readonly open: number;
}

/** One fill, in the book's terms. */
export interface Fill {
  readonly contract: number;
  readonly priceTicks: number;
  readonly quantity: number;
  readonly takerSide: Side;
  readonly taker: Party;
  readonly maker: Party;
}

export const HOUSE_PARTY: Party = { orderId: HOUSE, memberId: HOUSE, open: 0 };

export const restingParty = (order: RestingOrder): Party => ({
  orderId: order.id,
  memberId: order.owner,
  open: order.remaining,
});

/** Tells a fill and returns the number that it got. */
export function tellTrade(effects: Effects, market: Market, fill: Fill): number {
  const { taker, maker } = fill;
  if (taker.memberId === maker.memberId) {
    throw new InvariantViolation(`order ${taker.orderId} would trade with its own member`);
  }
  const tradeId = effects.state.nextTradeId++;
  effects.emit({
    type: 'TradeExecuted',
    tradeId,
    marketId: market.id,
    contract: fill.contract,
    priceTicks: fill.priceTicks,
    quantity: fill.quantity,
    takerSide: fill.takerSide,
    takerOrderId: taker.orderId,
    takerId: taker.memberId,
    makerOrderId: maker.orderId,
    makerId: maker.memberId,
    makerOpen: maker.open,
    takerOpen: taker.open,
  });
  return tradeId;
}

/**
 * One journal transaction of one or more fills: shares move by law 2, sets are minted and merged, holds follow. The
 * legs of an implied match must be booked together, as the taker may be able to pay for all but not for one.
 */
export class TradePosting {
  private readonly entries: { account: number; amountMilli: number }[] = [];
  private minted = 0;

  constructor(
    private readonly effects: Effects,
    private readonly market: Market,
  ) {}

  /**
   * Moves shares of a member: `delta` bought (negative: sold) at `priceTicks`. `stake.heldMilli` follows its orders,
   * so a filled order's exposure must have been released before. Returns the milli-tokens that came in.
   */
  move(stake: Stake, contract: number, priceTicks: number, delta: number): number {
    const minted = changeShares(stake.shares, contract, delta);
    const cashMilli = -priceTicks * delta - MILLI_PER_TOKEN * minted;
    const holdChange = this.effects.takeHoldChange(stake);
    this.minted += minted;
    this.add(cashAccount(stake.memberId), cashMilli - holdChange);
    this.add(heldAccount(stake.memberId), holdChange);
    this.tellPosition(stake, { contract, delta, minted });
    return cashMilli;
  }

  /** The same for the house, which holds nothing back: its loss is bounded by its quotes. */
  moveHouse(house: MarketHouse, contract: number, priceTicks: number, delta: number): void {
    const minted = changeShares(house.shares, contract, delta);
    this.minted += minted;
    this.add(houseAccount(this.market.id), -priceTicks * delta - MILLI_PER_TOKEN * minted);
  }

  post(tradeId: number): void {
    this.market.setsOutstanding += this.minted;
    this.add(escrowAccount(this.market.id), MILLI_PER_TOKEN * this.minted);
    this.effects.post({ kind: 'TRADE', reference: tradeId, entries: this.entries });
  }

  /** Minting adds as many shares of every contract as merging takes away, besides those that were traded. */
  private tellPosition(stake: Stake, moved: { contract: number; delta: number; minted: number }): void {
    const { contract, delta, minted } = moved;
    for (let k = 0; k < stake.shares.length; k++) {
      const change = k === contract ? minted + delta : minted;
      if (change !== 0) this.effects.positionChange(this.market, stake, k);
    }
  }

  /** An account appears once in a journal transaction, whatever number of legs it has a part in. */
  private add(account: number, amountMilli: number): void {
    for (const entry of this.entries) {
      if (entry.account !== account) continue;
      entry.amountMilli += amountMilli;
      return;
    }
    this.entries.push({ account, amountMilli });
  }
}

/** One fill of a taker with a resting order that has been reduced in its book already. Returns the taker's cash change. */
export function bookFill(effects: Effects, market: Market, fill: Fill, maker: RestingOrder): number {
  const tradeId = tellTrade(effects, market, fill);
  const other = stakeOf(market, maker.owner);
  releaseOrder(effects.state, other, maker, fill.quantity);
  const posting = new TradePosting(effects, market);
  const delta = fill.takerSide === 'buy' ? fill.quantity : -fill.quantity;
  const own = stakeOf(market, fill.taker.memberId);
  const cashMilli = posting.move(own, fill.contract, fill.priceTicks, delta);
  posting.move(other, fill.contract, fill.priceTicks, -delta);
  posting.post(tradeId);
  return cashMilli;
}
