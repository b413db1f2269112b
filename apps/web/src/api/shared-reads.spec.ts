import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Subject } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { sharedReadsLink } from './shared-reads';

const PRICE = gql`query Price($id: ID!) { price(id: $id) }`;
const PRICES = gql`subscription Prices { prices }`;
const ORDER = gql`mutation Order { order }`;

let sent: { name: string; answer: Subject<ApolloLink.Result> }[];
let heard: [who: string, what: unknown][];
let link: ApolloLink;
const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });

beforeEach(() => {
  sent = [];
  heard = [];
  const server = new ApolloLink(({ operationName = '' }) => {
    const answer = new Subject<ApolloLink.Result>();
    sent.push({ name: operationName, answer });
    return answer;
  });
  link = ApolloLink.from([sharedReadsLink(), server]);
});

/** Each asker writes down what it is told, with its name. */
function ask(who: string, query = PRICE, id = 'a') {
  return ApolloLink.execute(link, { query, variables: { id } }, { client }).subscribe({
    next: ({ data }) => heard.push([who, data?.price]),
    error: (error: Error) => heard.push([who, error.message]),
  });
}
function tell(at: number, price: number): void {
  sent[at]?.answer.next({ data: { price } });
  sent[at]?.answer.complete();
}

describe('equal reads', () => {
  it('share one request', () => {
    ask('ada');
    ask('bea');
    ask('cem', PRICE, 'another');
    expect(sent).toHaveLength(2);
    tell(0, 1);
    expect(heard).toEqual([
      ['ada', 1],
      ['bea', 1],
    ]);
  });

  it('are asked anew once there was an answer', () => {
    ask('ada');
    tell(0, 1);
    ask('bea');
    tell(1, 2);
    expect(heard).toEqual([
      ['ada', 1],
      ['bea', 2],
    ]);
  });

  it.each([
    ['a stream', PRICES],
    ['a command', ORDER],
  ])('do not wait for one from before %s said something', (_, news) => {
    ask('ada');
    ask('the page', news);
    sent[1]?.answer.next({ data: {} });
    ask('bea');
    expect(sent.map(({ name }) => name)).toEqual(['Price', sent[1]?.name, 'Price']);
    tell(0, 1);
    tell(2, 2);
    expect(heard.filter(([who]) => who !== 'the page')).toEqual([
      ['ada', 1],
      ['bea', 2],
    ]);
  });

  it('that are overtaken tell what overtook them', () => {
    ask('ada');
    ask('the page', PRICES);
    sent[1]?.answer.next({ data: {} });
    ask('bea');
    heard = [];
    tell(2, 2);
    tell(0, 1);
    expect(heard).toEqual([
      ['bea', 2],
      ['ada', 2],
    ]);
    ask('cem');
    tell(3, 3);
    expect(heard.at(-1)).toEqual(['cem', 3]);
  });

  it('fail together, and the next is asked anew', () => {
    ask('ada');
    ask('bea');
    sent[0]?.answer.error(new Error('away'));
    ask('cem');
    expect(heard).toEqual([
      ['ada', 'away'],
      ['bea', 'away'],
    ]);
    expect(sent).toHaveLength(2);
  });

  it('are given up when nobody waits any more', () => {
    const [ada, bea] = [ask('ada'), ask('bea')];
    ada.unsubscribe();
    expect(sent[0]?.answer.observed).toBe(true);
    bea.unsubscribe();
    expect(sent[0]?.answer.observed).toBe(false);
    ask('cem');
    expect(sent).toHaveLength(2);
  });
});

it('a page that reads again because of news shows what is told last, in whatever order answers come', async () => {
  const page = new ApolloClient({ cache: new InMemoryCache(), link, queryDeduplication: false });
  const shown: unknown[] = [];
  const query = page.watchQuery<{ price: number }>({ query: PRICE, variables: { id: 'a' } });
  query.subscribe(({ data }) => shown.push(data?.price));
  ask('the stream', PRICES);
  sent[1]?.answer.next({ data: {} });
  const again = page.refetchQueries({ include: 'active' });
  tell(2, 2);
  tell(0, 1);
  await again;
  expect(shown.at(-1)).toBe(2);
  expect(page.readQuery({ query: PRICE, variables: { id: 'a' } })).toEqual({ price: 2 });
});
