import { Logger } from '@nestjs/common';
import { buildSchema, GraphQLError, graphqlSync } from 'graphql';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatError, publicError } from './public-error.js';

describe('publicError', () => {
  const log = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  beforeEach(() => void log.mockClear());
  afterAll(() => log.mockRestore());

  it('passes on what was made for clients', () => {
    const own = new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    expect(publicError(own)).toMatchObject({
      message: 'Sign in first.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(publicError(new GraphQLError('Cannot query field "x".')).message).toBe('Cannot query field "x".');
    expect(log).not.toHaveBeenCalled();
  });

  it('keeps a fault of ours to itself, and logs it under the number that it tells', () => {
    const fault = new Error('connection to 10.0.0.7 refused, password "secret"');
    const told = publicError(new GraphQLError('x', { path: ['me'], originalError: fault }));
    const number = /under ([0-9a-f]{8})\.$/.exec(told.message)?.[1] ?? 'no number';
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(told).toMatchObject({ path: ['me'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(log.mock.lastCall?.[0]).toEqual(expect.stringContaining(number));
    expect(log.mock.lastCall?.[0]).toEqual(expect.stringContaining('10.0.0.7'));
  });

  it('tells who got no connection to the database in time to try again', () => {
    const warn = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const late = new Error('timeout exceeded when trying to connect');
    const error = new GraphQLError('x', { path: ['proposeIdea'], originalError: late });
    const formatted = { message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    for (const told of [publicError(error), formatError(formatted, error)])
      expect(told).toMatchObject({ path: ['proposeIdea'], extensions: { code: 'UNAVAILABLE' } });
    expect(warn).toHaveBeenCalledTimes(2);
    expect(log).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('does the same for what Apollo calls an internal error, even if it is no Error', () => {
    const formatted = { message: 'secret', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(formatError(formatted, 'secret').message).toContain('Something went wrong here.');
    const own = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
    expect(formatError(own, new Error('x'))).toBe(own);
  });

  describe('of variables', () => {
    const schema = buildSchema(
      'input Account { email: String! password: String! key: String! } type Query { signIn(first: Int, account: Account!): Int }',
    );
    const told = (variableValues: Record<string, unknown>) => {
      const source = 'query ($account: Account!, $first: Int) { signIn(account: $account, first: $first) }';
      return graphqlSync({ schema, source, variableValues }).errors?.map(publicError) ?? [];
    };
    const account = { email: 'a@b.c', password: 'hunter2 at "x"; so', key: 'k' };

    it.each([
      [
        { account: { ...account, key: undefined } },
        'Variable "$account" got an invalid value; Field "key" of required type "String!" was not provided.',
      ],
      [
        { account: { ...account, key: 7 } },
        'Variable "$account" got an invalid value at "account.key"; String cannot represent a non string value: 7',
      ],
      [
        { account, first: 'ten' },
        'Variable "$first" got an invalid value; Int cannot represent non-integer value: "ten"',
      ],
      [{}, 'Variable "$account" of required type "Account!" was not provided.'],
      [{ account: null }, 'Variable "$account" of non-null type "Account!" must not be null.'],
    ])('says which, where and why, and not what they were: %#', (variables, message) => {
      const [error] = told(variables);
      expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
      expect(JSON.stringify(error)).not.toContain('hunter2');
      expect(log).toHaveBeenCalledTimes(0);
    });
  });
});
