export type PersonCode =
  | 'NAME_EMPTY'
  | 'NAME_TOO_LONG'
  | 'UNIT_EMPTY'
  | 'UNIT_TOO_LONG'
  | 'EMAIL_NOT_VALID'
  | 'EMAIL_TAKEN'
  | 'HANDLE_NOT_ALLOWED'
  | 'HANDLE_TAKEN'
  | 'ROLE_NEEDS_NO_TRADING'
  | 'NO_SUCH_MEMBER';

/** What people are told about what they say of a person. Every code has its own sentence. */
export const PERSON_SENTENCES: Record<PersonCode, string> = {
  NAME_EMPTY: 'Give a name.',
  NAME_TOO_LONG: 'Shorten the name to 100 characters.',
  UNIT_EMPTY: 'Say where in the organisation this is.',
  UNIT_TOO_LONG: 'Shorten the unit to 60 characters.',
  EMAIL_NOT_VALID: 'This is no e-mail address.',
  EMAIL_TAKEN: 'Somebody here has this e-mail address already.',
  HANDLE_NOT_ALLOWED: 'A handle has 3 to 40 letters, digits, dots, dashes, underscores and single blanks.',
  HANDLE_TAKEN: 'Somebody here has this handle already. Choose another one.',
  ROLE_NEEDS_NO_TRADING:
    'Administrators and risk officers need an account without trading: they see what trading must not profit from.',
  NO_SUCH_MEMBER: 'There is no such member.',
};
