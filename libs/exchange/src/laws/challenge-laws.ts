import { MAX_ISSUED_MILLI } from '@openfloor/kernel';
import { TREASURY } from '@openfloor/ledger';
import type { ExchangeState, Market, Resolution } from '../state.js';

/** The treasury can always pay back the stakes that it has only until they are decided, whatever it issued since. */
export function stakeDebtLaws({ markets, ledger }: ExchangeState): string[] {
  let owedMilli = 0;
  for (const { resolution } of markets.values())
    if (resolution?.status === 'challenged') owedMilli += resolution.challenge?.stakeMilli ?? 0;
  const issuedMilli = -ledger.balance(TREASURY);
  return issuedMilli + owedMilli <= MAX_ISSUED_MILLI
    ? []
    : [`${issuedMilli} are issued and stakes of ${owedMilli} may come back, which is too much`];
}

/** A challenge is by a member who used it up, stops the payment, and what is paid is confirmed. */
export function challengeLaws(state: ExchangeState, market: Market): string[] {
  const { resolution } = market;
  const isPaid = market.state === 'settling' || market.state === 'settled';
  if (resolution === null) return isPaid ? [`market ${market.id} is paid without a resolution`] : [];
  const broken: string[] = [];
  const { status } = resolution;
  if (isPaid && status !== 'confirmed') broken.push(`market ${market.id} is paid and ${status}`);
  if (!isPaid && market.state !== 'closed')
    broken.push(`market ${market.id} is ${market.state} and ${status}`);
  if ((status === 'confirmed') !== resolution.challengeEndsAt > 0)
    broken.push(`market ${market.id} is ${status} and is to be paid at ${resolution.challengeEndsAt}`);
  return [...broken, ...challengerLaws(state, market, resolution)];
}

function challengerLaws({ members }: ExchangeState, market: Market, resolution: Resolution): string[] {
  const { status, challenge } = resolution;
  const broken: string[] = [];
  if (new Set(market.challengers).size < market.challengers.length)
    broken.push(`a member challenged market ${market.id} twice`);
  if (challenge === null) {
    if (status === 'challenged' || status === 'overturned')
      broken.push(`market ${market.id} is ${status} by nobody`);
    return broken;
  }
  const { memberId, stakeMilli } = challenge;
  if (status === 'proposed' || status === 'withdrawn')
    broken.push(`market ${market.id} is ${status} and challenged by ${memberId}`);
  if (market.challengers.at(-1) !== memberId)
    broken.push(`member ${memberId} challenged market ${market.id} and may do so again`);
  const stakeIsRight = stakeMilli === 0 || (stakeMilli > 0 && members.get(memberId)?.trading === true);
  if (!stakeIsRight) broken.push(`member ${memberId} put up ${stakeMilli} for market ${market.id}`);
  return broken;
}
