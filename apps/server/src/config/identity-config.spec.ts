import { describe, expect, it } from 'vitest';
import { readIdentityConfig } from './identity-config.js';

const OIDC = {
  OPENFLOOR_OIDC_ISSUER: 'https://login.example.com',
  OPENFLOOR_OIDC_CLIENT_ID: 'openfloor',
  OPENFLOOR_OIDC_CLIENT_SECRET: 'secret',
};
const groups = (meanings: unknown) =>
  readIdentityConfig({ ...OIDC, OPENFLOOR_OIDC_GROUPS: JSON.stringify(meanings) }).oidc?.groups;

describe('where people reach the exchange', () => {
  it('is nowhere in particular unless said, and no proxy is believed', () => {
    expect(readIdentityConfig({})).toEqual({ publicUrl: null, trustedProxies: [], mail: null, oidc: null });
  });

  it('is an address without a path', () => {
    expect(readIdentityConfig({ OPENFLOOR_PUBLIC_URL: 'https://Ideas.example.com/' }).publicUrl).toBe(
      'https://ideas.example.com',
    );
    for (const url of ['ideas.example.com', 'ftp://ideas.example.com', 'https://example.com/ideas'])
      expect(() => readIdentityConfig({ OPENFLOOR_PUBLIC_URL: url })).toThrow('OPENFLOOR_PUBLIC_URL');
  });

  it('is behind proxies that are named by addresses and networks', () => {
    const { trustedProxies } = readIdentityConfig({
      OPENFLOOR_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8  ::1',
    });
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
    expect(() => readIdentityConfig({ OPENFLOOR_TRUSTED_PROXIES: '127.0.0.1,proxy' })).toThrow(
      'OPENFLOOR_TRUSTED_PROXIES has "proxy"',
    );
  });
});

describe('the provider of identities', () => {
  it.each(['https://login.example.com', 'http://localhost:8080', 'http://127.0.0.1/realm'])(
    'may be %s',
    (issuer) => {
      const { oidc } = readIdentityConfig({ ...OIDC, OPENFLOOR_OIDC_ISSUER: issuer });
      expect(oidc?.issuer).toBe(issuer);
    },
  );

  it.each(['http://login.example.com', 'login.example.com', 'http://localhost.evil.example'])(
    'may not be %s',
    (issuer) => {
      expect(() => readIdentityConfig({ ...OIDC, OPENFLOOR_OIDC_ISSUER: issuer })).toThrow('https://');
    },
  );

  it('needs a client and its secret', () => {
    expect(() => readIdentityConfig({ ...OIDC, OPENFLOOR_OIDC_CLIENT_SECRET: '' })).toThrow(
      'OPENFLOOR_OIDC_CLIENT_SECRET',
    );
  });
});

describe('what groups mean', () => {
  it('is a unit, roles, or both', () => {
    const meanings = { staff: { unit: ' Engineering ' }, admins: { roles: ['ADMINISTRATOR'] } };
    expect(groups(meanings)).toEqual({
      staff: { unit: 'Engineering', roles: [] },
      admins: { roles: ['ADMINISTRATOR'] },
    });
  });

  it.each([
    [
      'a role that there is not',
      { admins: { roles: ['ADMIN'] } },
      'the role "ADMIN", and there are CURATOR, ',
    ],
    ['roles that are no list', { admins: { roles: 'ADMINISTRATOR' } }, 'have to be a list'],
    ['a unit that is none', { staff: { unit: '' } }, 'the unit of "staff"'],
    ['something else', { staff: { role: ['CURATOR'] } }, '"staff" has "role"'],
    ['a meaning that is none', { staff: 'Engineering' }, 'what is said of "staff"'],
    ['a list', ['staff'], 'has to be JSON such as'],
  ])('cannot be %s', (_, meanings, sentence) => {
    expect(() => groups(meanings)).toThrow(sentence);
  });

  it('has to be JSON', () => {
    expect(() => readIdentityConfig({ ...OIDC, OPENFLOOR_OIDC_GROUPS: 'staff' })).toThrow('has to be JSON');
  });

  it.each([
    ['OPENFLOOR_MAIL_FROM', 'OPENFLOOR_SMTP_URL'],
    ['OPENFLOOR_OIDC_CLIENT_ID', 'OPENFLOOR_OIDC_ISSUER'],
    ['OPENFLOOR_OIDC_GROUPS', 'OPENFLOOR_OIDC_ISSUER'],
  ])('refuses %s without %s', (name, needed) => {
    expect(() => readIdentityConfig({ [name]: 'something' })).toThrow(
      `${name} does nothing without ${needed}.`,
    );
  });
});
