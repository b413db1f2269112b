import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiFloor, HOUR_MS, isoIn, NO_MARKET } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { publishMerit } from '../support/merit-rows.js';
import { changeMarket } from '../support/officers-api.js';
import { type StateMessage, StreamReader } from '../support/stream-reader.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const STAMP = 'epoch fromSequence toSequence serverTime';

interface Message extends StateMessage {
  readonly serverTime: string;
  readonly prices?: readonly {
    readonly marketId: string;
    readonly price: string;
    readonly bestBid: string | null;
  }[];
  readonly states?: readonly (Record<string, unknown> & { readonly marketId: string })[];
  readonly ranks?: readonly {
    readonly ideaId: string;
    readonly rank: number | null;
    readonly band: number | null;
  }[];
  readonly book?: { readonly bids: readonly { readonly price: string; readonly quantity: string }[] } | null;
}

let floor: ApiFloor;
let market: string;
const open: StreamReader<Message>[] = [];

beforeAll(async () => {
  floor = await ApiFloor.start();
  market = await floor.open();
}, START_MS);
afterAll(async () => {
  for (const reader of open) reader.cut();
  await floor.server.stop();
});

function follow(field: string, selection: string, variables: Record<string, unknown> = {}) {
  const declared = ['$ids: [ID!]', '$after: StreamPosition'].filter((each) =>
    field.includes(each.split(':')[0] ?? ''),
  );
  const query = `subscription ${declared.length > 0 ? `(${declared})` : ''} { ${field} { ${STAMP} ${selection} } }`;
  const reader = StreamReader.open<Message>(floor.server.anonymous, query, variables);
  open.push(reader);
  return reader;
}
const prices = (args = '') => follow(`prices${args}`, 'prices { marketId price bestBid }');

/** Every message covers what follows on the one before, and nothing is covered twice. */
function expectNoGaps(messages: readonly Message[]): void {
  const ranges = messages.map(
    ({ fromSequence, toSequence }) => [BigInt(fromSequence), BigInt(toSequence)] as const,
  );
  for (const [index, [from]] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before !== undefined) expect(from).toBe(before[1] + 1n);
  }
}

describe('the stream of prices', () => {
  it('begins with all that was asked for, and then tells what changes', async () => {
    const other = await floor.open();
    const [all, one] = [
      prices(),
      follow('prices(marketIds: $ids)', 'prices { marketId price }', { ids: [other] }),
    ];
    const whole = (await all.next()).prices?.map(({ marketId }) => marketId);
    expect(whole).toEqual(expect.arrayContaining([market, other]));
    expect((await one.next()).prices).toEqual([{ marketId: other, price: '0.5' }]);
    await floor.place('ada', market, 'buy 1 YES at 0.31');
    await floor.place('ada', other, 'buy 1 YES at 0.32');
    const bids = (messages: readonly Message[]) =>
      messages.flatMap((message) => message.prices ?? []).map(({ marketId }) => marketId);
    await one.until(() => bids(one.messages).length >= 2);
    expect(bids(one.messages)).toEqual([other, other]);
    await all.until(({ prices: told }) => told?.some(({ bestBid }) => bestBid === '0.32') ?? false);
    const changed = all.messages.slice(1).flatMap((message) => message.prices ?? []);
    expect(changed.map(({ bestBid }) => bestBid)).toEqual(['0.31', '0.32']);
  });

  it('tells the newest at most so often, without a gap between its ranges', async () => {
    const [quick, slow] = [prices(), prices('(maxPerSecond: 1)')];
    await Promise.all([quick.next(), slow.next()]);
    const from = slow.messages[0]?.serverTime ?? '';
    for (let i = 1; i <= 40; i++) await floor.place('bea', market, `buy 1 YES at 0.${400 + i}`);
    const isLast = ({ prices: told }: Message) => told?.some(({ bestBid }) => bestBid === '0.44') ?? false;
    await Promise.all([quick.until(isLast), slow.until(isLast)]);
    for (const { messages } of [quick, slow]) expectNoGaps(messages);
    expect(slow.messages.length).toBeLessThan(quick.messages.length);
    const seconds = (Date.parse(slow.messages.at(-1)?.serverTime ?? '') - Date.parse(from)) / 1_000;
    expect(slow.messages.length).toBeLessThanOrEqual(2 + seconds);
  });

  it('goes on from a place that was read elsewhere, with what changed since and nothing else', async () => {
    const { exchange } = await floor.members.ada.read<{ exchange: { epoch: number; sequence: string } }>(
      '{ exchange { epoch sequence } }',
    );
    await floor.place('cem', market, 'buy 1 YES at 0.45');
    const resumed = follow('prices(after: $after)', 'prices { marketId price bestBid }', { after: exchange });
    const message = await resumed.until(({ prices: told }) => (told ?? []).length > 0);
    expect(message.prices).toMatchObject([{ marketId: market, bestBid: '0.45' }]);
    expect(resumed.messages[0]?.fromSequence).toBe(String(BigInt(exchange.sequence) + 1n));
  });

  it.each([
    ['markets that there are not', 'prices(marketIds: $ids)', { ids: [NO_MARKET] }],
    ['an empty list of markets', 'prices(marketIds: $ids)', { ids: [] }],
    ['a pace of 0', 'prices(maxPerSecond: 0)', {}],
    ['a pace of 11', 'prices(maxPerSecond: 11)', {}],
  ])('is refused for %s', async (_, field, variables) => {
    const refused = follow(field, 'prices { marketId }', variables).next();
    await expect(refused).rejects.toThrow(/BAD_USER_INPUT|UNKNOWN_MARKET/);
  });
});

describe('the stream of a book', () => {
  it('tells the whole of it, so deep as was asked for, after every change', async () => {
    const id = await floor.open();
    for (const price of ['0.1', '0.2', '0.3']) await floor.place('ada', id, `buy 5 YES at ${price}`);
    const deep = follow(`book(marketId: "${id}")`, 'book { bids { price quantity } }');
    const flat = follow(`book(marketId: "${id}", levels: 1)`, 'book { bids { price quantity } }');
    const five = (price: string) => ({ price, quantity: '5' });
    expect((await deep.next()).book?.bids).toEqual(['0.3', '0.2', '0.1'].map(five));
    expect((await flat.next()).book?.bids).toEqual([five('0.3')]);
    await floor.place('ada', id, 'buy 5 YES at 0.4');
    expect((await flat.until(({ book }) => book !== null)).book?.bids).toEqual([five('0.4')]);
    for (const { messages } of [deep, flat]) expectNoGaps(messages);
  });

  it.each(['levels: 0', 'levels: 51'])('is refused with %s', async (levels) => {
    const refused = follow(`book(marketId: "${market}", ${levels})`, 'book { bids { price } }').next();
    await expect(refused).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('the stream of market states', () => {
  it('tells what happens to a market from its listing to its payment', async () => {
    const { operator, auditor } = floor.officers;
    const FIELDS = 'states { marketId state stateReason closesAt flaggedAt resolutionStatus payouts }';
    const stream = follow('marketStates', FIELDS);
    await stream.next();
    const id = await floor.open();
    const told = () =>
      stream.messages.flatMap(({ states }) => states ?? []).filter(({ marketId }) => marketId === id);
    const until = async (wanted: Record<string, unknown>) => {
      await stream.until(() => told().length > 0 && matches(told().at(-1) ?? {}, wanted));
    };
    await until({
      state: 'OPEN',
      stateReason: 'OPENED',
      flaggedAt: null,
      resolutionStatus: null,
      payouts: null,
    });
    await changeMarket(operator, 'flagMarket', { marketId: id, reason: 'It cannot be told.' });
    await until({ state: 'HALTED', stateReason: 'FLAGGED' });
    expect(told().at(-1)?.flaggedAt).not.toBeNull();
    await changeMarket(operator, 'resumeMarket', { marketId: id });
    await until({ state: 'OPEN', flaggedAt: null });
    await changeMarket(operator, 'proposeResolution', {
      marketId: id,
      outcome: 'YES',
      evidence: 'The notes name it.',
    });
    await until({ state: 'CLOSED', stateReason: 'RESOLUTION', resolutionStatus: 'PROPOSED' });
    await changeMarket(auditor, 'confirmResolution', { marketId: id });
    await until({ resolutionStatus: 'CONFIRMED' });
    expectNoGaps(stream.messages);
  });
});

const matches = (value: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(([name, is]) => value[name] === is);

describe('the stream of the ranking', () => {
  it('begins with all ranks and tells those that changed, as the list has them', async () => {
    await publishMerit(floor.server.database, 'A match statement', { merit: 60, grade: 'B' });
    await eventually(listed, (ranks) => ranks.length > 0);
    const stream = follow('ranking', 'ranks { ideaId rank band merit evidence }');
    const ranks = new Map<string, number | null>();
    const first = await stream.next();
    for (const { ideaId, rank } of first.ranks ?? []) ranks.set(ideaId, rank);
    expect(await listed()).toEqual([...ranks]);
    expect(first.ranks).toEqual([{ ideaId: floor.ideaId, rank: 1, band: 1, merit: 60, evidence: 'B' }]);
    await publishMerit(floor.server.database, 'A match statement', { merit: 62, grade: 'A' });
    const told = await stream.until(({ ranks = [] }) => ranks.length > 0);
    expect(told.ranks).toEqual([{ ideaId: floor.ideaId, rank: 1, band: 1, merit: 62, evidence: 'A' }]);
    const { market: headline } = (
      await floor.members.ada.read<{ idea: { market: { id: string } } }>(
        'query ($id: ID!) { idea(id: $id) { market { id } } }',
        { id: floor.ideaId },
      )
    ).idea;
    await changeMarket(floor.officers.operator, 'closeMarket', { marketId: headline.id });
    const gone = await stream.until(({ ranks = [] }) => ranks.some(({ rank }) => rank === null));
    expect(gone.ranks).toEqual([
      { ideaId: floor.ideaId, rank: null, band: null, merit: null, evidence: null },
    ]);
    expectNoGaps(stream.messages);
  });

  async function listed(): Promise<[string, number | null][]> {
    const { ideas } = await floor.members.ada.read<{
      ideas: { nodes: { id: string; rank: number | null }[] };
    }>('{ ideas(orderBy: RANK) { nodes { id rank } } }');
    return ideas.nodes.filter(({ rank }) => rank !== null).map(({ id, rank }) => [id, rank]);
  }
});

describe('a stream of a state', () => {
  it('tells the time when nothing changes', async () => {
    const streams = [
      prices(),
      follow(`book(marketId: "${market}")`, 'book { bids { price } }'),
      follow('marketStates', 'states { marketId }'),
      follow('ranking', 'ranks { ideaId }'),
    ];
    await Promise.all(streams.map((stream) => stream.next()));
    for (const message of await Promise.all(streams.map((stream) => stream.next()))) {
      const { prices: told, states, ranks, book } = message;
      expect([told, states, ranks, book].filter((part) => part !== undefined)).toEqual([
        book === null ? null : [],
      ]);
    }
    for (const { messages } of streams) expectNoGaps(messages);
  });

  it('tells nothing of orders that are sealed', async () => {
    const id = await floor.list();
    await changeMarket(floor.officers.operator, 'openMarket', {
      marketId: id,
      auctionEndsAt: isoIn(HOUR_MS),
    });
    const streams = [
      follow('prices(marketIds: $ids)', 'prices { marketId }', { ids: [id] }),
      follow(`book(marketId: "${id}")`, 'book { bids { price } }'),
      follow('marketStates(marketIds: $ids)', 'states { marketId }', { ids: [id] }),
    ];
    await Promise.all(streams.map((stream) => stream.next()));
    await floor.place('ada', id, 'buy 5 YES at 0.6');
    await floor.place('bea', id, 'sell 5 YES at 0.4');
    for (const message of await Promise.all(streams.map((stream) => stream.next()))) {
      expect(message.prices ?? message.states ?? message.book).toEqual(message.book === null ? null : []);
    }
  });
});
