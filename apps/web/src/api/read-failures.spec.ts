import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of, throwError } from 'rxjs';
import { beforeEach, expect, it } from 'vitest';
import { forgetUnanswered, PASSING, readFailuresLink, unanswered } from './read-failures';

const READ = gql`query Price { price }`;
const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });

beforeEach(() => forgetUnanswered());

/** How many questions have no answer once this was asked, with or without one. */
function gapsAfter(answer: 'answered' | 'unanswered', context = {}): number {
  const server = new ApolloLink(() =>
    answer === 'answered' ? of({ data: { price: 1 } }) : throwError(() => new TypeError('Failed to fetch')),
  );
  const link = ApolloLink.from([readFailuresLink, server]);
  ApolloLink.execute(link, { query: READ, context }, { client }).subscribe({ error: () => undefined });
  return unanswered.get().size;
}

it('a read without an answer is a gap of the page, until the same was answered', () => {
  expect(gapsAfter('unanswered')).toBe(1);
  expect(gapsAfter('answered')).toBe(0);
});

it('a question of the moment is none: nobody asks it again', () => {
  expect(gapsAfter('unanswered', PASSING)).toBe(0);
});
