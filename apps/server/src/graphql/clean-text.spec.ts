import { describe, expect, it } from 'vitest';
import { isBlank, isIdempotencyKey, isOneLine, isStorable } from './clean-text.js';

describe('text from people', () => {
  it('may be in any script, with emoji', () => {
    expect(isOneLine('Wörter, 词, كلمات and 🎈👩‍🚀')).toBe(true);
  });

  it('has no NUL and no lone surrogate', () => {
    for (const text of ['a\0b', '\ud83c', '\udf88\ud83c']) {
      expect(isStorable(text)).toBe(false);
      expect(isOneLine(text)).toBe(false);
    }
  });

  it('has line breaks only where they are allowed', () => {
    expect(isStorable('a\nb\tc')).toBe(true);
    expect(isOneLine('a\nb')).toBe(false);
    expect(isOneLine('a\x1bb')).toBe(false);
  });
});

describe('idempotency keys', () => {
  it('are 1 to 100 printable characters', () => {
    expect(isIdempotencyKey('order 7/a')).toBe(true);
    expect(isIdempotencyKey('x'.repeat(100))).toBe(true);
    for (const key of ['', 'x'.repeat(101), 'a\n', 'é', '\0']) expect(isIdempotencyKey(key)).toBe(false);
  });
});

describe('what shows nothing', () => {
  it.each(['', ' ', '\u200b', '\u00a0\u200b\u200d'])('%j is blank', (text) =>
    expect(isBlank(text)).toBe(true),
  );
  it('is not an emoji made of several', () => expect(isBlank('\u{1f469}\u200d\u{1f680}')).toBe(false));
  it.each(['a\u202eb', 'a\u2028b'])('%j is not one line', (text) => expect(isOneLine(text)).toBe(false));
});
