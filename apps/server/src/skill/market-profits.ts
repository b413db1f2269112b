import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { MarketProfit } from './skill-figures.js';

/** A trade of a market, in terms of the contract whose book it was in. Member 0 is the house. */
export interface MarketTrade {
  readonly sequence: number;
  readonly contract: number;
  readonly priceTicks: number;
  readonly quantity: number;
  readonly takerBuys: boolean;
  readonly takerId: number;
  readonly makerId: number;
}

interface Account {
  readonly shares: number[];
  putIn: number;
  cash: number;
  /** Of the command at hand. */
  sequence: number;
  flow: number;
}

/**
 * What each member put into a settled market and gained in it, in milli-tokens, by DESIGN law 2: buying takes the price,
 * selling gives it, and complete sets that are lacking or left over are minted or merged at one token. What one command
 * took on balance was put in, so that an order of many fills counts as one. Pure.
 */
export function marketProfits(
  trades: readonly MarketTrade[],
  payoutTicks: readonly number[],
): Map<number, MarketProfit> {
  const accounts = new Map<number, Account>();
  for (const trade of trades)
    for (const [memberId, buys] of [
      [trade.takerId, trade.takerBuys],
      [trade.makerId, !trade.takerBuys],
    ] as const)
      if (memberId !== 0) move(accountOf(accounts, memberId, payoutTicks.length), trade, buys);
  const profits = new Map<number, MarketProfit>();
  for (const [memberId, account] of accounts) {
    endCommand(account);
    const paid = account.shares.reduce((sum, quantity, k) => sum + quantity * (payoutTicks[k] ?? 0), 0);
    profits.set(memberId, { putInMilli: account.putIn, profitMilli: account.cash + paid });
  }
  return profits;
}

function accountOf(accounts: Map<number, Account>, memberId: number, contracts: number): Account {
  const known = accounts.get(memberId);
  if (known !== undefined) return known;
  const account = { shares: new Array<number>(contracts).fill(0), putIn: 0, cash: 0, sequence: 0, flow: 0 };
  accounts.set(memberId, account);
  return account;
}

function move(
  account: Account,
  { sequence, contract, priceTicks, quantity }: MarketTrade,
  buys: boolean,
): void {
  if (sequence !== account.sequence) endCommand(account);
  account.sequence = sequence;
  const { shares } = account;
  const sign = buys ? 1 : -1;
  shares[contract] = (shares[contract] ?? 0) + sign * quantity;
  const least = Math.min(...shares);
  for (let k = 0; k < shares.length; k++) shares[k] = (shares[k] ?? 0) - least;
  account.flow += least * MILLI_PER_TOKEN - sign * priceTicks * quantity;
}

function endCommand(account: Account): void {
  account.cash += account.flow;
  if (account.flow < 0) account.putIn -= account.flow;
  account.flow = 0;
}
