import { describe, expect, it } from 'vitest';
import { passwordRefusal } from './password-rules.js';

const OWNER = { name: 'Anna-Lena Schmidt', email: 'anna.schmidt@example.org', handle: 'Amber Kingfisher' };

describe('passwordRefusal', () => {
  it.each([
    'four words in a row',
    'Tr0ub4dor&3-and-more',
    'schmidt likes green tea',
    'пароль из слов длинный',
    'password store of the owls',
    '12 characters',
    '🦉🦉 counts as owls 🦉',
  ])('takes %j', (password) => {
    expect(passwordRefusal(password, OWNER)).toBeNull();
  });

  it.each([
    ['elevenchars', 'PASSWORD_TOO_SHORT'],
    ['🦉🦉🦉🦉🦉🦉', 'PASSWORD_TOO_SHORT'],
    ['x y z '.repeat(34), 'PASSWORD_TOO_LONG'],
    ['password1234', 'PASSWORD_TOO_COMMON'],
    ['P@ssw0rd2024!', 'PASSWORD_TOO_COMMON'],
    ['PasswordPassword', 'PASSWORD_TOO_COMMON'],
    ['administrator', 'PASSWORD_TOO_COMMON'],
    ['123456789012', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['abababababab', 'PASSWORD_TOO_COMMON'],
    ['1q2w3e4r5t6y', 'PASSWORD_TOO_COMMON'],
    ['openfloor-2026', 'PASSWORD_TOO_COMMON'],
    ['anna.schmidt@example.org', 'PASSWORD_LIKE_YOU'],
    ['Anna Schmidt', 'PASSWORD_LIKE_YOU'],
    ['annalenaschmidt', 'PASSWORD_LIKE_YOU'],
    ['amberkingfisher1', 'PASSWORD_LIKE_YOU'],
  ])('refuses %j as %s', (password, code) => {
    expect(passwordRefusal(password, OWNER)).toBe(code);
  });

  it('asks for nothing of people whom it does not know', () => {
    expect(passwordRefusal('Anna Schmidt')).toBeNull();
  });
});
