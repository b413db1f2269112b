import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { defer, type Observable, of, throwError } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patientReadsLink } from './patient-reads';

const READ = gql`query Price { price }`;
const ORDER = gql`mutation Order { order }`;
const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });

const told = (price: number) => of({ data: { price } });
const refused = (code: string) => of({ errors: [{ message: code, extensions: { code } }] });
const unreached = () => throwError(() => new TypeError('Failed to fetch'));
const status = (code: number) =>
  throwError(() => new ServerError('', { response: new Response(null, { status: code }), bodyText: '' }));

let asked: number;
beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
});
afterEach(() => vi.useRealTimers());

/** What is heard in the end, where the exchange answers like this, one try after the other. */
async function hears(
  query: typeof READ,
  ...answers: (() => Observable<ApolloLink.Result>)[]
): Promise<unknown> {
  const server = new ApolloLink(() => defer(() => (answers[asked++] ?? unreached)()));
  const heard: unknown[] = [];
  ApolloLink.execute(ApolloLink.from([patientReadsLink, server]), { query }, { client }).subscribe({
    next: ({ data, errors }) => heard.push(data ?? errors?.map(({ extensions }) => extensions?.code)),
    error: (error: Error) => heard.push(error.name),
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard).toHaveLength(1);
  return heard[0];
}

describe('a read', () => {
  it.each([
    ['nobody answers', unreached],
    ['the exchange cannot look up who asks', () => refused('UNAVAILABLE')],
    ['a proxy finds nobody', () => status(502)],
  ])('is asked again where %s', async (_, failure) => {
    expect(await hears(READ, failure, failure, () => told(3))).toEqual({ price: 3 });
    expect(asked).toBe(3);
  });

  it('is given up after the third time, with what was said last', async () => {
    expect(await hears(READ, unreached, unreached, () => refused('UNAVAILABLE'))).toEqual(['UNAVAILABLE']);
    expect(asked).toBe(3);
  });

  it('tells why, where nobody was there three times', async () => {
    expect(await hears(READ)).toBe('TypeError');
    expect(asked).toBe(3);
  });

  it.each([
    ['refused', () => refused('FORBIDDEN'), ['FORBIDDEN']],
    ['not understood', () => status(400), 'ServerError'],
    ['answered', () => told(1), { price: 1 }],
  ])('is not asked again once it was %s', async (_, answer, heard) => {
    expect(await hears(READ, answer)).toEqual(heard);
    expect(asked).toBe(1);
  });
});

it('a command is never repeated here', async () => {
  expect(await hears(ORDER, unreached)).toBe('TypeError');
  expect(asked).toBe(1);
});
