import { describe, expect, it } from 'vitest';
import type { PreviewFigures } from './preview-figures.js';
import { hiddenWords, previewWords } from './preview-words.js';

const figures = (change: Partial<PreviewFigures>): PreviewFigures => ({
  contract: 'YES',
  filled: 0,
  resting: 0,
  costMilli: 0,
  filledLossMilli: 0,
  restLossMilli: 0,
  holdMilli: 0,
  sealed: false,
  owned: 0,
  otherOwned: 0,
  priceHalfTicks: 1_170,
  newPriceHalfTicks: null,
  ...change,
});

describe('an estimate in plain words', () => {
  it('says what it buys, and both ends', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, filledLossMilli: 9_200, newPriceHalfTicks: 1_190 });
    expect(previewWords(buys, 'JURY')).toBe(
      'Buys about 15 YES for 9.2 tokens. If the jury says yes you get 15; if not you lose 9.2. The price moves to 59.5%.',
    );
    expect(previewWords({ ...buys, contract: 'NO' }, 'ADOPTED')).toContain(
      'If it is not adopted you get 15;',
    );
  });

  it('says what waits, and that it can be taken back', () => {
    const waits = figures({ resting: 1_600, restLossMilli: 960_000 });
    expect(previewWords(waits, 'JURY')).toBe(
      'Offers 960 tokens for 1,600 YES and waits for somebody who takes them. If that happens and the jury says yes you get 1,600; if not you lose 960. Until then it can be taken back.',
    );
    const both = figures({
      filled: 10,
      resting: 5,
      costMilli: 5_000,
      filledLossMilli: 5_000,
      holdMilli: 3_000,
    });
    expect(previewWords(both, 'JURY')).toContain(
      'if not you lose 5. Sets 3 tokens more aside for 5 YES that nobody sells yet.',
    );
  });

  it('says where the price stays, and for what only waits where it goes', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, filledLossMilli: 9_200, newPriceHalfTicks: 1_170 });
    expect(previewWords(buys, 'JURY')).toMatch(/if not you lose 9\.2\. The price stays at 58\.5%\.$/);
    const waits = figures({ resting: 5, restLossMilli: 3_000, newPriceHalfTicks: 1_180 });
    expect(previewWords(waits, 'JURY')).toMatch(/it can be taken back\. The price moves to 59%\.$/);
    expect(previewWords({ ...waits, newPriceHalfTicks: 1_170 }, 'JURY')).toMatch(/it can be taken back\.$/);
  });

  it('says that it comes in addition to shares of the same contract that are owned', () => {
    const buys = figures({ filled: 15, costMilli: 9_200, filledLossMilli: 9_200, owned: 1_200 });
    expect(previewWords(buys, 'JURY')).toMatch(
      /if not you lose 9\.2\. This is in addition to the 1,200 YES that you own\.$/,
    );
    const waits = figures({ contract: 'NO', resting: 5, restLossMilli: 3_000, owned: 12 });
    expect(previewWords(waits, 'JURY')).toMatch(
      /taken back\. This is in addition to the 12 NO that you own\.$/,
    );
  });

  it('says what giving up the other side brings, and what it would have paid', () => {
    const closes = figures({ filled: 10, otherOwned: 10, costMilli: -4_000, filledLossMilli: 6_000 });
    expect(previewWords(closes, 'JURY')).toBe(
      'Gives up 10 NO that you own, and brings you about 4 tokens. If the jury says no you have 6 less than if you had kept them.',
    );
  });

  it('says what is given up and what is bought beyond it, whichever way the tokens go', () => {
    const turns = figures({ filled: 10, otherOwned: 5, costMilli: 1_000, filledLossMilli: 6_000 });
    expect(previewWords(turns, 'JURY')).toBe(
      'Gives up 5 NO that you own, buys about 5 YES, and costs you about 1 token. If the jury says yes you get 5; if not you have 6 less than if you had kept what you own.',
    );
    const brings = figures({ ...turns, contract: 'NO', otherOwned: 8, costMilli: -2_000 });
    expect(previewWords(brings, 'SHIPPED')).toBe(
      'Gives up 8 YES that you own, buys about 2 NO, and brings you about 2 tokens. If it is not shipped you get 2; if not you have 6 less than if you had kept what you own.',
    );
  });

  it('says of what waits that it gives up the other side, for which nothing is set aside', () => {
    const waits = figures({ resting: 100, otherOwned: 60, restLossMilli: 60_000 });
    expect(previewWords(waits, 'JURY')).toBe(
      'Offers 60 tokens for 100 YES and waits for somebody who takes them. Then you give up 60 NO that you own. If the jury says yes you get 40; if not you have 60 less than if you had kept what you own. Until then it can be taken back.',
    );
    const both = { ...waits, filled: 10, resting: 5, costMilli: -4_000, filledLossMilli: 6_000 };
    expect(previewWords(both, 'JURY')).toContain('Sets nothing more aside for 5 YES that nobody sells yet.');
  });

  it('says that an order before the opening is sealed', () => {
    const waits = figures({ resting: 12, restLossMilli: 8_640, sealed: true });
    expect(previewWords(waits, 'JURY')).toBe(
      'A sealed order for 12 YES: nobody sees it, and no price is shown, until everybody trades at one price at the opening. It pays at most 8.6. If the jury says yes you get 12; if not you lose at most 8.6.',
    );
  });

  it('tells nothing that depends on a price which is kept from who asks', () => {
    expect(hiddenWords(40_000, 720)).toBe(
      'Puts up to 40 tokens behind 72%. You see the price, and what they bought, afterwards. You can lose no more than 40 tokens.',
    );
    expect(hiddenWords(1_000, 720)).toMatch(/^Puts up to 1 token behind 72%\..* no more than 1 token\.$/);
  });
});
