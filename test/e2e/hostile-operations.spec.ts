import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '../support/api-client.js';
import { RawSocket } from '../support/raw-socket.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nest = (levels: number, field: string, inside: string): string =>
  `${`${field} { `.repeat(levels)}${inside}${' }'.repeat(levels)}`;
const order = (index: number): string =>
  `a${index}: cancelAllOrders(input: { idempotencyKey: "k${index}" }) { __typename }`;
const bomb = times(25, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);

const TOO_LARGE = 'GRAPHQL_VALIDATION_FAILED';
const UNREADABLE = 'GRAPHQL_PARSE_FAILED';

/** What is refused, with the code and a word of the sentence. */
const HOSTILE: [what: string, query: string, code: string, word: string][] = [
  ['1,000 aliases', `{ ${times(1_000, (i) => `a${i}: exchange { name }`)} }`, UNREADABLE, '2000 tokens'],
  [
    '1,000 aliases of __typename',
    `{ ${times(1_000, (i) => `a${i}: __typename`)} }`,
    UNREADABLE,
    '2000 tokens',
  ],
  [
    '600 aliases of __typename',
    `{ exchange { ${times(600, (i) => `a${i}: __typename`)} } }`,
    TOO_LARGE,
    '100 aliases',
  ],
  [
    '300 aliases of a query',
    `{ ${times(300, (i) => `a${i}: __typename`)} }`,
    TOO_LARGE,
    '30 fields of the first level',
  ],
  ['a field 1,900 times', `{ exchange { ${'name '.repeat(1_900)} } }`, TOO_LARGE, 'the same fields again'],
  [
    'a field 300 times in fragments',
    `{ exchange { ${'... { name } '.repeat(300)} } }`,
    TOO_LARGE,
    'the same fields again',
  ],
  ['depth 50', `{ ${nest(50, 'exchange', 'name')} }`, TOO_LARGE, '12 fields deep'],
  ['depth 600', `{ ${nest(600, 'a', 'b')} }`, TOO_LARGE, '12 fields deep'],
  [
    'introspection of depth 50',
    `{ __schema { types { ${'fields { type { '.repeat(25)} name ${'} } '.repeat(25)} } } }`,
    TOO_LARGE,
    '16 fields deep',
  ],
  ['a bomb of fragments', `{ ...F0 } ${bomb}`, TOO_LARGE, '5000 fields'],
  ['a bomb of fragments that nobody uses', `{ __typename } ${bomb}`, TOO_LARGE, '5000 fields'],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    TOO_LARGE,
    'within itself',
  ],
  ['10,000 directives', `{ exchange { name ${'@a '.repeat(10_000)} } }`, UNREADABLE, '2000 tokens'],
  ['200 directives', `{ exchange { name ${'@include(if: true) '.repeat(200)} } }`, TOO_LARGE, '5 directives'],
  ['60 operations', times(60, (i) => `query Q${i} { __typename }`), TOO_LARGE, '50 operations'],
  ['200 variables', `query (${times(200, (i) => `$v${i}: Int`)}) { __typename }`, TOO_LARGE, '50 variables'],
  ['11 mutations', `mutation { ${times(11, order)} }`, TOO_LARGE, '10 mutations'],
  [
    'millions of fields',
    `{ ideas(first: 1000) { nodes { markets { contracts { book(levels: 999) { bids { price } } } } } } }`,
    TOO_LARGE,
    'an operation may ask for 25000',
  ],
  ['lists in lists', `{ idea(id: ${'['.repeat(1_900)}`, UNREADABLE, 'Syntax Error'],
  ['60,000 comments', `${'#\n'.repeat(60_000)}{ __typename }`, TOO_LARGE, '50000 characters'],
  [
    'the schema three times',
    `{ ${times(3, (i) => `s${i}: __schema { types { name } }`)} }`,
    TOO_LARGE,
    'an operation may ask for 25000',
  ],
  ['what is not there', '{ nobody }', TOO_LARGE, 'Cannot query field'],
];

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const IDEAS = 'query ($first: Int) { ideas(first: $first) { totalCount } }';
const TRADES = 'query ($market: ID!) { market(id: $market) { id } }';
/** Variables that do not fit, with the whole sentence about them. */
const WRONG: [what: string, query: string, variables: Record<string, unknown>, message: string][] = [
  [
    'a password without a key',
    SIGN_IN,
    { input: { email: 'ada@example.com', password: 'hunter2' } },
    'Variable "$input" got an invalid value; Field "idempotencyKey" of required type "String!" was not provided.',
  ],
  [
    'an unknown field beside a password',
    SIGN_IN,
    { input: { email: 'ada@example.com', password: 'hunter2', idempotencyKey: 'k', pin: '1234' } },
    'Variable "$input" got an invalid value; Field "pin" is not defined by type "SignInInput".',
  ],
  [
    'a word for a number',
    IDEAS,
    { first: 'ten' },
    'Variable "$first" got an invalid value; Int cannot represent non-integer value: "ten"',
  ],
  ['nothing', TRADES, {}, 'Variable "$market" of required type "ID!" was not provided.'],
  ['null', TRADES, { market: null }, 'Variable "$market" of non-null type "ID!" must not be null.'],
];

describe('hostile operations', () => {
  let server: TestServer;
  let socket: RawSocket;
  const faults = [vi.spyOn(Logger.prototype, 'error'), vi.spyOn(console, 'error')];
  beforeAll(async () => {
    server = await startTestServer();
    socket = await RawSocket.ready(server.url);
  }, START_MS);
  afterAll(async () => {
    await socket.close();
    await server.stop();
    for (const spy of faults) spy.mockRestore();
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await server.anonymous.post(JSON.stringify({ query, variables }));
    return { status: response.status, answer: (await response.json()) as ApiAnswer<unknown> };
  };

  it.each(HOSTILE)('refuses %s over HTTP', async (_, query, code, word) => {
    const { status, answer } = await ask(query);
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors?.[0]).toMatchObject({
      extensions: { code },
      message: expect.stringContaining(word),
    });
  });

  it.each(HOSTILE)('refuses %s over WebSocket, and the socket lives on', async (_, query, code, word) => {
    expect((await socket.errorsOf(query))[0]).toMatchObject({
      extensions: { code },
      message: expect.stringContaining(word),
    });
  });

  it.each([
    ['huge lists', { a: Array(20_000).fill(0) }, '10000 values'],
    ['lists in lists', { a: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown }, '10 levels'],
    [
      'objects in objects',
      { a: JSON.parse(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`) as unknown },
      '10 levels',
    ],
  ])('refuses variables of %s over both', async (_, variables, word) => {
    const refused = { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(word) };
    const { status, answer } = await ask('{ __typename }', variables);
    expect([status, answer.errors]).toEqual([400, [expect.objectContaining(refused)]]);
    expect(await socket.errorsOf('{ __typename }', variables)).toMatchObject([refused]);
  });

  it.each(WRONG)(
    'answers %s alike over both, and does not repeat them',
    async (_, query, variables, message) => {
      const wrong = { extensions: { code: 'BAD_USER_INPUT' }, message };
      const { status, answer } = await ask(query, variables);
      expect([status, answer.errors]).toEqual([400, [expect.objectContaining(wrong)]]);
      expect(await socket.errorsOf(query, variables)).toMatchObject([wrong]);
    },
  );

  it('takes what is just within the limits, over both', async () => {
    const allowed = [
      `{ exchange { ${times(100, (i) => `a${i}: __typename`)} } }`,
      `{ ideas(first: 1000) { nodes { id title market { id price bestBid bestAsk } } } }`,
      `mutation { ${times(10, order)} }`,
    ];
    for (const query of allowed) {
      const { status, answer } = await ask(query);
      expect([status, answer.errors?.[0]?.extensions?.code ?? 'UNAUTHENTICATED']).toEqual([
        200,
        'UNAUTHENTICATED',
      ]);
      const [error] = await socket.errorsOf(query);
      expect(error?.extensions?.code ?? 'UNAUTHENTICATED').toBe('UNAUTHENTICATED');
    }
  });

  it('has answered all of that without a word in the log, and answers on', async () => {
    for (const spy of faults) expect(spy).not.toHaveBeenCalled();
    expect((await ask('{ exchange { name } }')).answer).toEqual({
      data: { exchange: { name: 'Test floor' } },
    });
    expect(await socket.errorsOf('{ exchange { name } }')).toEqual([]);
  });
});
