import { describe, expect, it } from 'vitest';
import { tradedSentence } from './traded-sentence';

describe('tradedSentence', () => {
  it('says how thin the market is', () => {
    expect(tradedSentence({ volume: '0', tradeCount: 0 })).toBe('No trades yet.');
    expect(tradedSentence({ volume: '1', tradeCount: 1 })).toBe('1 share in 1 trade.');
    expect(tradedSentence({ volume: '1434', tradeCount: 17 })).toBe('1,434 shares in 17 trades.');
  });
});
