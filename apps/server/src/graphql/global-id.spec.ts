import { describe, expect, it } from 'vitest';
import { decodeAnyId, decodeId, encodeId, typeOfId } from './global-id.js';

describe('global ids', () => {
  it('come back', () => {
    for (const id of [1, 12, 739, Number.MAX_SAFE_INTEGER])
      expect(decodeId('Market', encodeId('Market', id))).toBe(id);
  });

  it('are not taken for something else', () => {
    expect(decodeId('Idea', encodeId('Market', 12))).toBeNull();
  });

  it('tell their type', () => {
    expect(decodeAnyId(encodeId('OwnFill', 12))).toEqual({ type: 'OwnFill', id: 12 });
    expect(typeOfId(encodeId('Trade', 12))).toBe('Trade');
    for (const text of ['', 'Trade:12', base64url('Nothing:12'), base64url('Trade:012'), base64url(':1')])
      expect(decodeAnyId(text)).toBeNull();
  });

  const base64url = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    '',
    '12',
    'Market:12',
    base64url('Market:0'),
    base64url('Market:-1'),
    base64url('Market:1.5'),
    base64url('Market:012'),
    base64url('Market:1e3'),
    base64url('Market:9007199254740993'),
    base64url('Market:99999999999999999'),
    base64url('Market:'),
    base64url('Market:12\n'),
    `${base64url('Market:12')}=`,
    ' TWFya2V0OjEy',
    '\0',
    '\ud800',
  ])('are not guessed from %j', (garbage) => {
    expect(decodeId('Market', garbage)).toBeNull();
  });
});
