import { describe, expect, it } from 'vitest';
import { auctionSentence, lifeSentence } from './life-sentence';

const life = { stateReason: 'OPENED', stateUntil: null } as const;

describe('lifeSentence', () => {
  it('says nothing of a market that simply trades', () => {
    expect(lifeSentence({ ...life, state: 'OPEN' })).toBeNull();
  });

  it('says that an auction is sealed and trades at one price', () => {
    expect(lifeSentence({ ...life, state: 'AUCTION' })).toMatch(/sealed.*one price/);
  });

  it('gives the reason of a halt', () => {
    const halted = { ...life, state: 'HALTED' } as const;
    expect(lifeSentence({ ...halted, stateReason: 'PRICE_BAND' })).toMatch('move too far');
    expect(lifeSentence({ ...halted, stateReason: 'FLAGGED' })).toMatch('doubts');
    expect(lifeSentence({ ...halted, stateReason: 'OFFICER' })).toMatch('by an officer');
  });
});

describe('auctionSentence', () => {
  it('tells the one price, or that there was none', () => {
    expect(auctionSentence({ auctionPrice: '0.58', auctionVolume: '120' })).toBe(
      'Opened by an auction: 120 shares at 58.0.',
    );
    expect(auctionSentence({ auctionPrice: null, auctionVolume: '0' })).toMatch('no price');
    expect(auctionSentence({ auctionPrice: null, auctionVolume: null })).toBeNull();
  });
});
