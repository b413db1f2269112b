import { t } from '@lingui/core/macro';
import type { Viewer } from './me-query';

/** Why one cannot trade, where one would; null for who can. */
export function noTradeSentence({ canTrade, status }: Pick<Viewer, 'canTrade' | 'status'>): string | null {
  if (canTrade) return null;
  return status === 'ACTIVE'
    ? t`Your account does not trade, so that who decides or officiates has nothing at stake.`
    : t`An officer has stopped your account for now: you cannot place orders. What you hold stays yours.`;
}
