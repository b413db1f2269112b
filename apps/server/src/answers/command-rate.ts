import { actorOf, type Command } from '@openfloor/exchange';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Of one member; far above what people and sensible programs do, and below what would crowd others out. */
export const COMMANDS_PER_SECOND = 500;

const limiter = new RateLimiterMemory({ points: COMMANDS_PER_SECOND, duration: 1 });

/**
 * Whether the member may send this command now. Taking orders back is always possible, and what officers do counts
 * for nobody. It is not asked of the journal, so a refusal is forgotten: the same key may be tried again.
 */
export async function isWithinRate(command: Command): Promise<boolean> {
  const member = actorOf(command);
  if (member === 0 || command.type === 'CancelOrder' || command.type === 'CancelAllOrders') return true;
  try {
    await limiter.consume(member);
    return true;
  } catch (exceeded) {
    if (exceeded instanceof RateLimiterRes) return false;
    throw exceeded;
  }
}
