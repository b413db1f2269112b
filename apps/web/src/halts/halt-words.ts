import { t } from '@lingui/core/macro';
import { formatClock } from '../format/time';
import type { HaltedMarket } from './halts-query';

/** Why a market stands still, and what makes it go on. An officer's act without a time is of before the record. */
export function causeOf({ market, since }: Pick<HaltedMarket, 'market' | 'since'>): string {
  const { stateReason, stateUntil } = market;
  switch (stateReason) {
    case 'PRICE_BAND':
      return stateUntil === null
        ? t`Its price moved too fast.`
        : t`Its price moved too fast; trading goes on by itself at ${formatClock(stateUntil)}.`;
    case 'FLAGGED':
      return since === null
        ? t`A curator doubts that it can be resolved, since before the record begins.`
        : t`A curator doubts that it can be resolved.`;
    case 'INTERNAL_ERROR':
      return t`Something went wrong with it, and nothing of that was done. Look at the log before you resume it.`;
    default:
      return since === null ? t`An officer halted it, before the record begins.` : t`An officer halted it.`;
  }
}

/** Who stopped it. An officer of before there was a record is not known. */
export function whoOf({ actor, market }: Pick<HaltedMarket, 'actor' | 'market'>): string {
  if (actor !== null) return actor;
  const byOfficer = market.stateReason === 'OFFICER' || market.stateReason === 'FLAGGED';
  return byOfficer ? t`not recorded` : t`the exchange itself`;
}
