import { describe, expect, it } from 'vitest';
import { priceChange, tokenChange } from './change';

describe('change', () => {
  it('puts a sign beside every change', () => {
    expect(priceChange('0.032').text).toBe('▲ 3.2');
    expect(priceChange('-0.011').text).toBe('▼ 1.1');
    expect(priceChange('0').text).toBe('0.0');
  });

  it('says the direction in words for those who hear the page', () => {
    expect(priceChange('-0.011').spoken).toBe('down 1.1');
    expect(tokenChange(0n).spoken).toBe('unchanged at 0');
  });

  it('does not show a direction for a change too small to show', () => {
    expect(tokenChange(-20n)).toEqual({ direction: 'flat', text: '0.0', spoken: 'unchanged at 0.0' });
    expect(tokenChange(-1500n).text).toBe('▼ 1.5');
  });
});
