import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { formatError, publicError } from './public-error.js';

describe('publicError', () => {
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  beforeAll(() => void log.mockClear());
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

  it('does the same for what Apollo calls an internal error, even if it is no Error', () => {
    const formatted = { message: 'secret', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(formatError(formatted, 'secret').message).toContain('Something went wrong here.');
    const own = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
    expect(formatError(own, new Error('x'))).toBe(own);
  });
});
