import { describe, expect, it } from 'vitest';
import { Intent, randomKey } from './intent';

function counting() {
  let count = 0;
  return new Intent(() => {
    count += 1;
    return `key-${count}`;
  });
}

describe('Intent', () => {
  it('keeps its key while the same thing is tried again', () => {
    const intent = counting();
    expect(intent.keyFor({ quantity: '10' })).toBe('key-1');
    expect(intent.keyFor({ quantity: '10' })).toBe('key-1');
  });

  it('takes a new key for another content and after an answer', () => {
    const intent = counting();
    intent.keyFor({ quantity: '10' });
    expect(intent.keyFor({ quantity: '11' })).toBe('key-2');
    intent.answered();
    expect(intent.keyFor({ quantity: '11' })).toBe('key-3');
  });

  it('makes keys that differ', () => {
    expect(randomKey()).not.toBe(randomKey());
  });
});
