import type { Stance } from '../talk/talk-query';
import type { Trade } from './ticket-form';

/** Which side the reason for an order takes: only the headline asks about the idea as a whole. */
export function reasonStance({ contract, side }: Trade, headline: boolean): Stance | null {
  if (!headline || (contract !== 'YES' && contract !== 'NO')) return null;
  return (contract === 'YES') === (side === 'BUY') ? 'FOR' : 'AGAINST';
}
