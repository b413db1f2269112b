import { describe, expect, it } from 'vitest';
import { type HttpRequest, hasAddress, operationOf } from './http-operation.js';

const post = (body: unknown) => operationOf({ method: 'POST', url: '/graphql', body } as HttpRequest);
const get = (parameters: string) =>
  operationOf({ method: 'GET', url: `/graphql?${parameters}` } as HttpRequest);

it('knows hosts of which no address can be made', () => {
  const url = '/graphql?query={a}';
  for (const hostname of ['localhost', '127.0.0.1', '[::1]', 'ideas.example.com'])
    expect(hasAddress({ url, hostname })).toBe(true);
  for (const hostname of ['', '[', '%', 'a b', '@']) expect(hasAddress({ url, hostname })).toBe(false);
});

describe('operationOf', () => {
  it('reads a body', () => {
    expect(post({ query: '{ a }', operationName: 'A', variables: { b: 1 } })).toEqual({
      query: '{ a }',
      operationName: 'A',
      variables: { b: 1 },
    });
    expect(post({ query: '{ a }', operationName: null, variables: null })).toEqual({
      query: '{ a }',
      operationName: null,
      variables: {},
    });
  });

  it('reads an address, as browsers write it', () => {
    expect(get('query=%7B+a%20%7D&operationName=A&variables=%7B%22b%22%3A1%7D')).toEqual({
      query: '{ a }',
      operationName: 'A',
      variables: { b: 1 },
    });
    expect(get('%71uery={a}&junk=%ZZ')).toMatchObject({ query: '{a}' });
  });

  it.each([undefined, null, 'text', [], [{ query: '{ a }' }], {}, { query: '' }, { query: 1 }])(
    'finds nothing in a body of %j',
    (body) => {
      expect(post(body)).toBeNull();
    },
  );

  it.each(['', 'query=', 'query={a}&variables={'])('finds nothing in the address %j', (parameters) => {
    expect(get(parameters)).toBeNull();
  });
});
