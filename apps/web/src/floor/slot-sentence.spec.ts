import { describe, expect, it } from 'vitest';
import { slotSentence } from './slot-sentence';

const idea = {
  topic: 'Process',
  proposedAt: new Date().toISOString(),
  seconds: { count: 3 },
  state: 'OPEN',
  until: null,
} as const;

describe('what is said of a new idea', () => {
  it('tells where it comes from, and how many stand by it without a name', () => {
    expect(slotSentence(idea)).toBe('Process · Proposed today, seconded by 3 colleagues.');
  });

  it('does not count seconds where there are none', () => {
    expect(slotSentence({ ...idea, topic: '', seconds: { count: 0 } })).toBe('Proposed today.');
  });

  it('tells when its auction ends, by the clock alone on the same day', () => {
    const until = new Date();
    until.setHours(23, 59, 0, 0);
    expect(slotSentence({ ...idea, state: 'AUCTION', until: until.toISOString() })).toMatch(
      / Its opening auction ends at 23:59\.$/,
    );
    const later = new Date(until.getTime() + 3 * 86_400_000).toISOString();
    expect(slotSentence({ ...idea, state: 'AUCTION', until: later })).toMatch(
      / Its opening auction ends on \d+ \w+, 23:59\.$/,
    );
  });
});
