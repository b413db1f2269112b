import { describe, expect, it } from '@jest/globals';
import { type PreviewFigures, previewSentence, submitLabel } from './preview-sentence';

const buys: PreviewFigures = {
  filled: '67',
  resting: '0',
  dropped: '0',
  averagePrice: '0.594',
  cost: '39.798',
  hold: '0',
  newPrice: '0.59',
  profitIfYes: '27.202',
  profitIfNo: '-39.798',
};
const rests: PreviewFigures = {
  ...buys,
  filled: '0',
  resting: '64',
  averagePrice: null,
  cost: '0',
  hold: '36.48',
  profitIfYes: '0',
  profitIfNo: '0',
};
const buyYes = { contract: 'YES', side: 'BUY', price: '0.57' } as const;
const sellYes = { contract: 'YES', side: 'SELL', price: '0.6' } as const;
const text = (...[order, preview]: Parameters<typeof previewSentence>) =>
  previewSentence(order, preview)
    .map((piece) => piece.text)
    .join('');

describe('previewSentence', () => {
  it('says what is bought, what it may bring and cost, and where the price goes', () => {
    expect(text(buyYes, buys)).toBe(
      'Buys 67 YES at 59.4 on average. If it resolves YES you get 67; if not you lose 39.8. ' +
        'The price of YES moves to 59.0%.',
    );
  });

  it('does not speak of a move when the price stays', () => {
    expect(text({ ...buyYes, current: '0.590' }, buys)).toContain(' The price of YES stays at 59.0%.');
    expect(text({ ...buyYes, current: '0.585' }, buys)).toContain(' The price of YES moves to 59.0%.');
  });

  it('speaks of NO when NO is bought', () => {
    const no = { ...buys, profitIfYes: '-39.798', profitIfNo: '27.202' };
    expect(text({ contract: 'NO', side: 'BUY' }, no)).toContain(
      'If it resolves NO you get 67; if not you lose 39.8.',
    );
  });

  it('says what waits and what is set aside for it', () => {
    expect(text(buyYes, rests)).toBe('64 YES wait in the book at 57.0 and set aside 36.5.');
    expect(text(buyYes, { ...buys, resting: '1', hold: '0.57' })).toContain(
      ' 1 YES waits in the book at 57.0 and sets aside 0.6.',
    );
    expect(text(sellYes, { ...rests, hold: '0' })).toBe(
      '64 YES wait in the book at 60.0, backed by what you hold.',
    );
  });

  it('says when nothing trades or a part lapses', () => {
    expect(text(buyYes, { ...rests, resting: '0', dropped: '64', hold: '0' })).toBe(
      'Nothing trades: nobody offers that now.',
    );
    expect(text(buyYes, { ...buys, dropped: '3' })).toContain(' 3 lapse, because nobody offers more now.');
  });

  it('compares a sale with keeping the shares', () => {
    const sells = { ...buys, filled: '20', cost: '-11.6', profitIfYes: '-8.4', profitIfNo: '11.6' };
    expect(text(sellYes, sells)).toContain(
      'If it resolves YES you end 8.4 lower than by keeping them; if not 11.6 higher.',
    );
  });
});

describe('submitLabel', () => {
  it('says what will happen', () => {
    expect(submitLabel(buyYes, buys)).toBe('Put 39.8 tokens behind YES');
    expect(submitLabel(buyYes, rests)).toBe('Put 36.5 tokens behind YES');
    expect(submitLabel(sellYes, { ...buys, filled: '20', cost: '-11.6' })).toBe(
      'Sell 20 YES for 11.6 tokens',
    );
    expect(submitLabel(sellYes, { ...rests, hold: '0' })).toBe('Offer 64 YES at 60.0');
  });

  it('promises no amount before it is known, and none when tokens come back', () => {
    expect(submitLabel(buyYes, null)).toBe('Buy YES');
    expect(submitLabel(buyYes, { ...buys, cost: '-5' })).toBe('Buy 67 YES');
  });
});
