import type { OwnSignInCode } from './sign-in-sentences.js';

const SHORTEST = 12;
const LONGEST = 200;
/** Fewer different characters than this are no password. */
const DIFFERENT = 5;

/** Where people begin, in letters alone: with digits and signs around them they are tried first. */
const COMMON = new Set(
  'password passwort passwordpassword motdepasse contrasena qwerty qwertyuiop qwertz qwertzuiop azertyuiop asdfghjkl asdfghjklqwe zxcvbnm qwertyqwerty qwertyuiopasdfghjkl qazwsxedc qazwsxedcrfv admin adminadmin administrator root letmein letmeinplease welcome welcomewelcome changeme changemeplease iloveyou iloveyousomuch football baseball basketball superman batman starwars princess sunshine dragon monkey master michael jennifer charlie trustno trustnotrustno whatever computer internet unbelievable thisisapassword thisismypassword mypassword mypasswordis correcthorsebatterystaple secret secretsecret openfloor openflooropenfloor abcdefghijkl abcdefghijklmnopqrstuvwxyz abcabcabcabc aqwsedrftg qweasdzxc'.split(
    ' ',
  ),
);
/** Runs over the keyboard and the like, whose letters alone say nothing. */
const RUNS = ['01234567890123456789', '98765432109876543210', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0'];

export type PasswordRefusal = Extract<OwnSignInCode, `PASSWORD_${string}`>;

/** Whose password it is going to be. */
export interface PasswordOwner {
  readonly name?: string;
  readonly email?: string;
  readonly handle?: string;
}

/** Why this cannot be a password; null: it can. What it consists of is nobody's business (NIST SP 800-63B). Pure. */
export function passwordRefusal(given: string, owner: PasswordOwner = {}): PasswordRefusal | null {
  const password = given.normalize('NFKC');
  const { length } = [...password];
  if (length < SHORTEST) return 'PASSWORD_TOO_SHORT';
  if (length > LONGEST) return 'PASSWORD_TOO_LONG';
  if (isLikeOwner(password, owner)) return 'PASSWORD_LIKE_YOU';
  return isCommon(password) ? 'PASSWORD_TOO_COMMON' : null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const letters = (text: string): string => plain(text).replace(/\p{N}/gu, '');
/** What is written with signs in place of letters. */
const spelled = (text: string): string =>
  text
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/3/g, 'e')
    .replace(/[1!]/g, 'i');

function isLikeOwner(password: string, { name = '', email = '', handle = '' }: PasswordOwner): boolean {
  const names = [name, handle, email, email.split('@')[0] ?? ''].map(plain).filter((each) => each !== '');
  return names.some((each) => plain(password) === each || withoutEnds(plain(password)) === withoutEnds(each));
}

/** Digits before and after it make no other word of it. */
const withoutEnds = (text: string): string => text.replace(/^\p{N}+|\p{N}+$/gu, '') || text;

function isCommon(password: string): boolean {
  if (new Set(password).size < DIFFERENT) return true;
  const word = plain(password);
  if (RUNS.some((run) => run.includes(word))) return true;
  return [letters(password), letters(spelled(password.toLowerCase().replace(/[^\p{L}]+$/u, '')))].some(
    (each) => COMMON.has(each),
  );
}
