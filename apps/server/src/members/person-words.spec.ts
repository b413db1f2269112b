import { describe, expect, it } from 'vitest';
import { cleanEmail, cleanHandle, cleanName, cleanUnit } from './person-words.js';
import { allPseudonyms } from './pseudonyms.js';

describe('a name and a unit', () => {
  it('are one line each, without blanks around it', () => {
    expect(cleanName(' Zoë  O’Neill ')).toEqual({ ok: true, value: 'Zoë  O’Neill' });
    expect(cleanName('\u200b')).toEqual({ ok: false, code: 'NAME_EMPTY' });
    expect(cleanName('x'.repeat(101))).toEqual({ ok: false, code: 'NAME_TOO_LONG' });
    expect(cleanUnit('a\nb')).toEqual({ ok: false, code: 'TEXT_NOT_ALLOWED' });
    expect(cleanUnit(' ')).toEqual({ ok: false, code: 'UNIT_EMPTY' });
    expect(cleanUnit('x'.repeat(61))).toEqual({ ok: false, code: 'UNIT_TOO_LONG' });
  });
});

describe('an e-mail address', () => {
  it.each([' ada@example.org ', 'Ada.L+ideas@sub.example.org', 'ada@localhost', 'jürgen@bücher.example'])(
    'may be %j',
    (email) => {
      expect(cleanEmail(email)).toEqual({ ok: true, value: email.trim() });
    },
  );

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@b@c',
    'ada b@example.org',
    'ada@example.org, bea@example.org',
    'Ada <ada@example.org>',
    'ada@example.org\nbcc: bea@example.org',
    'ada\0@example.org',
    `ada@${'x'.repeat(260)}`,
  ])('is not %j', (email) => {
    expect(cleanEmail(email)).toEqual({ ok: false, code: 'EMAIL_NOT_VALID' });
  });
});

describe('a handle', () => {
  it.each(['ada', 'Amber Falcon', 'a.b_c-d', 'Ünal 42', '鈴木さん', 'x'.repeat(40)])(
    'may be %j',
    (handle) => {
      expect(cleanHandle(` ${handle} `)).toEqual({ ok: true, value: handle });
    },
  );

  it('is the same in full and half width', () => {
    expect(cleanHandle('Ａｄａ')).toEqual({ ok: true, value: 'Ada' });
  });

  it.each([
    '',
    'ab',
    'x'.repeat(41),
    'ada  b',
    '-ada',
    'ada.',
    'a@b.c',
    'a\u202eb',
    'ada\u200bb',
    'a/b',
    '<b>',
  ])('is not %j', (handle) => {
    expect(cleanHandle(handle)).toEqual({ ok: false, code: 'HANDLE_NOT_ALLOWED' });
  });

  it('that is suggested may be one', () => {
    expect(allPseudonyms().filter((handle) => !cleanHandle(handle).ok)).toEqual([]);
  });
});
