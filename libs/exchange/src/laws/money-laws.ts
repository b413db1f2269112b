import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { accountKind, accountOwner, escrowAccount, houseAccount, TREASURY } from '@openfloor/ledger';
import type { ExchangeState, Market } from '../state.js';

/** Law 4: all accounts add up to zero and only the treasury is below it; who left has no tokens. */
export function moneyLaws(state: ExchangeState): string[] {
  const broken: string[] = [];
  let sum = 0;
  for (const [account, balanceMilli] of state.ledger.accounts()) {
    sum += balanceMilli;
    const kind = accountKind(account);
    if (balanceMilli < 0 && account !== TREASURY) broken.push(`${kind} ${account} is at ${balanceMilli}`);
    if (kind !== 'cash' || balanceMilli === 0) continue;
    if (state.members.get(accountOwner(account))?.status === 'left')
      broken.push(`member ${accountOwner(account)} left and has ${balanceMilli}`);
  }
  if (sum !== 0) broken.push(`all accounts add up to ${sum}, not to 0`);
  return broken;
}

/** Law 2 for one market: shares, sets and escrow; and a house that cannot lose more than it was given. */
export function marketMoneyLaws(state: ExchangeState, market: Market): string[] {
  return [...shareLaws(market), ...escrowLaw(state, market), ...houseLaws(state, market)];
}

/** Every contract's shares add up to the sets outstanding, and nobody owns a complete set. */
function shareLaws(market: Market): string[] {
  const broken: string[] = [];
  for (const [contract, owned] of ownedShares(market).entries()) {
    if (market.settlement === null && owned !== market.setsOutstanding)
      broken.push(
        `market ${market.id} has ${owned} of contract ${contract} for ${market.setsOutstanding} sets`,
      );
  }
  for (const { memberId, shares } of market.stakes.values()) {
    if (Math.min(...shares) !== 0) broken.push(`member ${memberId} in market ${market.id} is not normalised`);
  }
  return broken;
}

/** The escrow holds 1000 for each set; while it is paid out, exactly what is unpaid. */
function escrowLaw(state: ExchangeState, market: Market): string[] {
  const paid = market.settlement?.payoutTicks;
  const unpaidMilli = ownedShares(market).reduce((sum, owned, k) => sum + owned * (paid?.[k] ?? 0), 0);
  const expectedMilli = paid === undefined ? MILLI_PER_TOKEN * market.setsOutstanding : unpaidMilli;
  const escrowMilli = state.ledger.balance(escrowAccount(market.id));
  return escrowMilli === expectedMilli
    ? []
    : [`market ${market.id} has ${escrowMilli} in escrow instead of ${expectedMilli}`];
}

function ownedShares(market: Market): number[] {
  const owned = new Array<number>(market.contracts).fill(0);
  for (const { shares } of [...market.stakes.values(), ...(market.house === null ? [] : [market.house])]) {
    for (let k = 0; k < owned.length; k++) owned[k] = (owned[k] as number) + (shares[k] as number);
  }
  return owned;
}

/** What the house has at the worst outcome, counted from its subsidy, never falls below nothing. */
function houseLaws(state: ExchangeState, market: Market): string[] {
  const accountMilli = state.ledger.balance(houseAccount(market.id));
  if (market.state === 'settled' && accountMilli !== 0)
    return [`market ${market.id} is settled and its house has ${accountMilli}`];
  if (market.house === null) {
    return accountMilli === 0 ? [] : [`market ${market.id} has ${accountMilli} and no house`];
  }
  const broken: string[] = [];
  const worstMilli = accountMilli + MILLI_PER_TOKEN * Math.min(...market.house.shares);
  if (worstMilli < 0) broken.push(`the house of market ${market.id} can end at ${worstMilli}`);
  if (Math.min(...market.house.shares) !== 0)
    broken.push(`the house of market ${market.id} is not normalised`);
  return broken;
}
