import { describe, expect, it } from 'vitest';
import { CLOSE } from './close-codes.js';
import { MESSAGES_PER_SECOND, MessageGuard, MOST_UNREAD_BYTES } from './message-guard.js';

describe('MessageGuard', () => {
  const idle = { bufferedAmount: 0 };

  it('lets so many messages in within a second, and again in the next one', () => {
    let now = 1_000_000;
    const guard = new MessageGuard(() => now);
    for (let count = 0; count < MESSAGES_PER_SECOND; count++) expect(guard.check(idle)).toBeNull();
    expect(guard.check(idle)).toBe(CLOSE.tooMuch);
    now += 1_000;
    expect(guard.check(idle)).toBeNull();
  });

  it('takes nothing more from who does not read the answers', () => {
    const guard = new MessageGuard();
    expect(guard.check({ bufferedAmount: MOST_UNREAD_BYTES })).toBeNull();
    expect(guard.check({ bufferedAmount: MOST_UNREAD_BYTES + 1 })).toBe(CLOSE.tooSlow);
  });
});
