import { describe, expect, it } from 'vitest';
import { hiddenWords, type PreviewFigures, previewWords } from './preview-words.js';

const figures = (change: Partial<PreviewFigures>): PreviewFigures => ({
  contract: 'YES',
  filled: 0,
  resting: 0,
  costMilli: 0,
  lossMilli: 0,
  sealed: false,
  owned: 0,
  priceHalfTicks: 1_170,
  newPriceHalfTicks: null,
  ...change,
});

describe('an estimate in plain words', () => {
  it('says what it buys, and both ends', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, lossMilli: 9_200, newPriceHalfTicks: 1_190 });
    expect(previewWords(buys, 'JURY')).toBe(
      'Buys about 15 YES for 9.2 tokens. If the jury says yes you get 15; if not you lose 9.2. The price moves to 59.5%.',
    );
    expect(previewWords({ ...buys, contract: 'NO' }, 'ADOPTED')).toContain(
      'If it is not adopted you get 15;',
    );
  });

  it('says what waits, and that it can be taken back', () => {
    const waits = figures({ resting: 1_600, lossMilli: 960_000 });
    expect(previewWords(waits, 'JURY')).toBe(
      'Offers 960 tokens for 1,600 YES and waits for somebody who takes them. If that happens and the jury says yes you get 1,600; if not you lose 960. Until then it can be taken back.',
    );
    const both = figures({ filled: 10, resting: 5, costMilli: 5_000, lossMilli: 8_000 });
    expect(previewWords(both, 'JURY')).toContain('3 more are set aside for 5 YES that nobody sells yet.');
  });

  it('says where the price stays, and for what only waits where it goes', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, lossMilli: 9_200, newPriceHalfTicks: 1_170 });
    expect(previewWords(buys, 'JURY')).toMatch(/if not you lose 9\.2\. The price stays at 58\.5%\.$/);
    const waits = figures({ resting: 5, lossMilli: 3_000, newPriceHalfTicks: 1_180 });
    expect(previewWords(waits, 'JURY')).toMatch(/it can be taken back\. The price moves to 59%\.$/);
    expect(previewWords({ ...waits, newPriceHalfTicks: 1_170 }, 'JURY')).toMatch(/it can be taken back\.$/);
  });

  it('says that it comes in addition to shares of the same contract that are owned', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, lossMilli: 9_200, owned: 1_200 });
    expect(previewWords(buys, 'JURY')).toMatch(
      /if not you lose 9\.2\. This is in addition to the 1,200 YES that you own\.$/,
    );
    const waits = figures({ contract: 'NO', resting: 5, lossMilli: 3_000, owned: 12 });
    expect(previewWords(waits, 'JURY')).toMatch(
      /taken back\. This is in addition to the 12 NO that you own\.$/,
    );
  });

  it('says what giving up the other side brings', () => {
    const closes = figures({ filled: 10, costMilli: -4_000 });
    expect(previewWords(closes, 'JURY')).toBe(
      'Gives up NO shares that you own, and brings you about 4 tokens.',
    );
  });

  it('says that an order before the opening is sealed', () => {
    const waits = figures({ resting: 12, lossMilli: 8_640, sealed: true });
    expect(previewWords(waits, 'JURY')).toBe(
      'A sealed order for 12 YES: nobody sees it, and no price is shown, until everybody trades at one price at the opening. It pays at most 8.6. If the jury says yes you get 12; if not you lose at most 8.6.',
    );
  });

  it('tells nothing that depends on a price which is kept from who asks', () => {
    expect(hiddenWords(40_000, 720)).toBe(
      'Puts up to 40 tokens behind 72%. You see the price, and what they bought, afterwards. You can lose no more than these 40.',
    );
  });
});
