import { describe, expect, it } from 'vitest';
import { emptyFields, refusedPersonField } from './welcome-entry';

describe('the fields of who is new', () => {
  it('have to be filled', () => {
    const entry = { name: 'Ada Byron', email: ' ', handle: 'Amber Heron', password: '' };
    expect(Object.keys(emptyFields(entry))).toEqual(['email', 'password']);
  });

  it('have their own refusals; what is about no field stands at the button', () => {
    expect(refusedPersonField('HANDLE_TAKEN')).toBe('handle');
    expect(refusedPersonField('PASSWORD_TOO_COMMON')).toBe('password');
    expect(refusedPersonField('LINK_NOT_VALID')).toBeNull();
    expect(refusedPersonField(undefined)).toBeNull();
  });
});
