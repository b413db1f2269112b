import { cashAccount, TREASURY } from '@openfloor/ledger';
import type { SurplusCollected } from '../answer.js';
import type { Effects } from '../effects.js';
import type { CollectSurplus } from '../member-command.js';
import type { ExchangeState } from '../state.js';

/** Members who give something back by one command, so that no command holds up the others for long. */
export const SURPLUS_CHUNK = 2000;

/** By id, so that whoever sends it knows where to go on. Nobody is left with less than the season starts with. */
export function collectSurplus(effects: Effects, command: CollectSurplus): SurplusCollected {
  const { season, keepMilli, afterMemberId } = command;
  const { ledger } = effects.state;
  const above = (id: number): number => ledger.balance(cashAccount(id)) - keepMilli;
  const members = tradersAfter(effects.state, afterMemberId).filter((id) => above(id) > 0);
  const chunk = members.slice(0, SURPLUS_CHUNK);
  let total = 0;
  for (const id of chunk) {
    const amountMilli = above(id);
    const entries = [
      { account: cashAccount(id), amountMilli: -amountMilli },
      { account: TREASURY, amountMilli },
    ];
    effects.post({ kind: 'SEASON', reference: season, entries });
    total += amountMilli;
  }
  return {
    type: 'SurplusCollected',
    members: chunk.length,
    amountMilli: total,
    throughMemberId: chunk.at(-1) ?? afterMemberId,
    complete: chunk.length === members.length,
  };
}

function tradersAfter({ members }: ExchangeState, afterMemberId: number): number[] {
  const ids = [...members.keys()].filter((id) => id > afterMemberId);
  return ids.sort((a, b) => a - b);
}
