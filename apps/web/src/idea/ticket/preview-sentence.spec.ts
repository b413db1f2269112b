import { describe, expect, it } from 'vitest';
import { previewSentence } from './preview-sentence';
import type { PreviewFigures } from './previewed-order';

const payoffs = (yes: string, no: string, names = ['YES', 'NO']) =>
  [yes, no].map((profit, index) => ({ contract: { name: names[index] ?? '' }, profit }));
const buys: PreviewFigures = {
  filled: '67',
  resting: '0',
  dropped: '0',
  dropReason: null,
  fills: [],
  averagePrice: '0.594',
  cost: '39.798',
  hold: '0',
  newPrice: '0.59',
  payoffs: payoffs('27.202', '-39.798'),
};
const rests: PreviewFigures = {
  ...buys,
  filled: '0',
  resting: '64',
  averagePrice: null,
  cost: '0',
  hold: '36.48',
  payoffs: payoffs('0', '0'),
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

  it('tells the price of what only waits where that moves it, but of a sealed order', () => {
    const within = { ...buyYes, current: '0.585' };
    expect(text(within, rests)).toBe(
      '64 YES wait in the book at 57.0 and set aside 36.5. The price of YES moves to 59.0%.',
    );
    expect(text({ ...within, current: '0.59' }, rests)).not.toContain('The price');
    expect(text({ ...within, auction: true }, rests)).not.toContain('The price');
  });

  it('speaks of NO when NO is bought', () => {
    const no = { ...buys, payoffs: payoffs('-39.798', '27.202') };
    expect(text({ contract: 'NO', side: 'BUY' }, no)).toContain(
      'If it resolves NO you get 67; if not you lose 39.8.',
    );
  });

  it('says what waits and what is set aside for it', () => {
    expect(text(buyYes, rests)).toBe('64 YES wait in the book at 57.0 and set aside 36.5.');
    expect(text(buyYes, { ...buys, resting: '1', hold: '0.57' })).toContain(
      ' 1 YES waits in the book at 57.0 and sets aside 0.57.',
    );
    expect(text(sellYes, { ...rests, hold: '0' })).toBe(
      '64 YES wait in the book at 60.0, backed by what you hold.',
    );
  });

  it('says when nothing trades or a part lapses', () => {
    expect(text(buyYes, { ...rests, resting: '0', dropped: '64', dropReason: 'IOC', hold: '0' })).toBe(
      'Nothing trades: nobody else offers that now.',
    );
    expect(text(buyYes, { ...buys, dropped: '3', dropReason: 'IOC' })).toContain(
      ' 3 lapse, because nobody else trades at that price now.',
    );
    expect(text(buyYes, { ...buys, dropped: '1', dropReason: 'PRICE_BAND' })).toContain(
      ' 1 lapses, because it would move the price too far, and trading pauses.',
    );
  });

  it('compares a sale with keeping the shares', () => {
    const sells = { ...buys, filled: '20', cost: '-11.6', payoffs: payoffs('-8.4', '11.6') };
    expect(text(sellYes, sells)).toContain(
      'If it resolves YES you end 8.4 lower than by keeping them; if not 11.6 higher.',
    );
  });

  it('tells the true reason why nothing trades', () => {
    const none = { ...rests, resting: '0', dropped: '64', hold: '0' };
    expect(text(buyYes, { ...none, dropReason: 'FOK' })).toBe(
      'Nothing trades: not all of it can be had now.',
    );
    expect(text(buyYes, { ...none, dropReason: 'PRICE_BAND' })).toBe(
      'Nothing trades: it would move the price too far.',
    );
    const own = 'Your own order is in the way; cancel it first.';
    expect(text(buyYes, { ...none, dropReason: 'SELF_TRADE' })).toBe(own);
    expect(text(buyYes, { ...none, dropped: '0' })).toBe(own);
  });

  it('says that a sale of more than is held opens the other side', () => {
    const order = { ...sellYes, stake: { contract: 'YES', quantity: '10' } } as const;
    const sells = { ...buys, filled: '20', cost: '-1.6', payoffs: payoffs('-8.4', '11.6') };
    expect(text(order, sells)).toContain(
      'Sells your 10 YES and buys 10 NO. You get 1.6 tokens now. If it resolves NO you get 10; if not nothing.',
    );
    expect(text(order, { ...rests, resting: '20' })).toContain(
      ' In all it sells your 10 YES and buys 10 NO.',
    );
  });

  it('says that a purchase closes what is held of the other side', () => {
    const order = { contract: 'NO', side: 'BUY', stake: { contract: 'YES', quantity: '360' } } as const;
    const closes = { ...buys, filled: '250', cost: '-223.7', payoffs: payoffs('-26.3', '223.7') };
    expect(text(order, closes)).toContain(
      'Closes 250 of your 360 YES: you get 223.7 tokens now. ' +
        'If it resolves YES you end 26.3 lower than by keeping them; if not 223.7 higher.',
    );
    expect(text(order, { ...closes, filled: '400', cost: '4.05' })).toContain(
      'Closes your 360 YES and buys 40 NO. You pay 4.1 tokens now. If it resolves NO you get 40; if not nothing.',
    );
  });

  it('tells until when a part waits', () => {
    const until = { ...buyYes, timeInForce: 'GTD', expiresAt: '2026-11-24T12:00:00Z' } as const;
    expect(text(until, rests)).toMatch(
      /^64 YES wait in the book at 57.0 until 24 Nov, .* and set aside 36.5\.$/,
    );
  });

  it('says that an order for an auction is sealed', () => {
    expect(text({ ...buyYes, auction: true }, rests)).toBe(
      '64 YES wait sealed at 57.0 and set aside 36.5. ' +
        'When the auction ends they trade at its one price, 57.0 or less, or go on waiting.',
    );
  });

  it('says what is left of the tokens', () => {
    const spend = { ...buyYes, timeInForce: 'IOC', budget: '40' } as const;
    expect(text(spend, buys)).toContain(' 0.202 of your 40.0 tokens stay with you.');
    expect(text(spend, { ...rests, resting: '0', dropReason: 'BUDGET', hold: '0' })).toBe(
      'Nothing trades: these tokens do not pay for a share at the prices of now.',
    );
  });

  it('speaks of one outcome of many by its name, and says what selling more than is held comes to', () => {
    const names = ['Team A', 'Team B'];
    const buy = { contract: 'Team A', side: 'BUY', many: true } as const;
    expect(text(buy, { ...buys, payoffs: payoffs('27.202', '-39.798', names) })).toBe(
      'Buys 67 Team A at 59.4 on average. If it resolves Team A you get 67; if not you lose 39.8. ' +
        'The price of Team A moves to 59.0%.',
    );
    const free = { ...buys, averagePrice: '-0.02', cost: '-1.34', payoffs: payoffs('68.34', '1.34', names) };
    expect(text(buy, free)).toContain(
      'Buys 67 Team A at −2.0 on average. If it resolves Team A you get 67; if not you lose nothing.',
    );
    const sold = { ...buys, filled: '5', cost: '4', payoffs: payoffs('-4', '1', names) };
    expect(text({ ...buy, side: 'SELL' }, sold)).toContain(
      'more than you hold, so it stands against Team A. You pay 4.0 tokens now. ' +
        'If it resolves Team A you end 4.0 lower than without it; if not 1.0 higher.',
    );
  });
});
