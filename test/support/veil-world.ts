import { ROLES } from '../../apps/server/src/access/roles.js';
import type { Asker } from './access-expectations.js';
import { AccessFloor } from './access-floor.js';
import { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { setBlindMode } from './exposure-api.js';
import { publishMerit } from './merit-rows.js';
import { placeOrder } from './orders-api.js';
import { addPerson, openSession, type TestPerson } from './people.js';
import type { Examples } from './schema-walk.js';
import { StreamReader } from './stream-reader.js';
import { note, type Readings, readEverything, schemaOf } from './whole-reading.js';

/** What two ideas are worth: in each life the other one is worth more. */
const PRICES = { first: [0.7, 0.9], second: [0.9, 0.7] } as const;
export type Life = keyof typeof PRICES;
const TITLES = ['A switch', 'A register'] as const;
const ORDERS = ['RANK', 'MOVERS', 'NEW', 'CLOSING_SOON', 'CONTESTED'] as const;

interface Listed {
  readonly title: string;
  readonly id: string;
  readonly market: { readonly id: string };
}

interface ToldIdea {
  readonly merit: { readonly value: number } | null;
  readonly answerClock: { readonly state: string } | null;
}

interface Watcher {
  readonly client: ApiClient;
  readonly asker: Asker;
}

/** A real exchange with two ideas that trade, have merit and a clock, and people from whom all of that is kept. */
export class VeilWorld {
  private constructor(
    readonly floor: AccessFloor,
    private readonly life: Life,
    private readonly traders: { readonly buyer: TestPerson; readonly seller: TestPerson },
    readonly watchers: Readonly<Record<'session' | 'token' | 'officer' | 'unveiled', Watcher>>,
    private readonly ideas: readonly Listed[],
  ) {}

  static async start(life: Life): Promise<VeilWorld> {
    // The best idea has to be answered at once.
    const floor = await AccessFloor.start({
      announceMinutes: 0,
      auctionMinutes: 0,
      topBand: 1,
      bandMinutes: 0,
    });
    const { server } = floor;
    const vera = await addPerson(server, { handle: 'vera' });
    const otto = await addPerson(server, { handle: 'otto', roles: ROLES, trading: false });
    const traders = {
      buyer: await addPerson(server, { handle: 'bert' }),
      seller: await addPerson(server, { handle: 'selma' }),
    };
    for (const { client } of Object.values(traders)) await untilRich(client);
    await untilRich(vera.client);
    for (const { client } of [vera, otto]) await setBlindMode(client, true);
    const token = new ApiClient(server.url, await openSession(server, vera.memberId, true));
    const watchers = {
      session: { client: vera.client, asker: 'member' },
      token: { client: token, asker: 'member' },
      officer: { client: otto.client, asker: 'token' },
      /** Who is not in blind mode. */
      unveiled: { client: floor.clients.leader, asker: 'leader' },
    } as const;
    const { ideas } = await traders.buyer.client.read<{ ideas: { nodes: Listed[] } }>(
      '{ ideas { nodes { title id market { id } } } }',
    );
    const listed = TITLES.map((title) => ideas.nodes.find((idea) => idea.title === title) as Listed);
    return new VeilWorld(floor, life, traders, watchers, listed);
  }

  /** The same commands in each life, at other prices. */
  async trade(): Promise<void> {
    for (const [place, { market }] of this.ideas.entries())
      await this.tradeIn(market.id, PRICES[this.life][place]);
    for (const [place, { title }] of this.ideas.entries())
      await publishMerit(this.floor.server.database, title, { merit: 100 * this.priceOf(place) });
    await this.untilTold(({ merit }, place) => merit?.value === 100 * this.priceOf(place));
    // Clocks of before, when the floor was made, would be the same in each life.
    await this.floor.server.database.query('DELETE FROM answer_clock');
    await this.untilTold(
      ({ answerClock }, place) => (answerClock?.state === 'RUNNING') === (place === this.best),
    );
  }

  /** What each of them can read, with the hidden ideas wherever an idea, market or trade is asked for. */
  async read(name: keyof VeilWorld['watchers'], over: 'HTTP' | 'WebSocket'): Promise<Readings> {
    const schema = await schemaOf(this.floor.clients.member);
    const examples = await this.examples();
    return readEverything({ ...this.watchers[name], label: name, over, schema, examples });
  }

  /** Lists in every order, page by page, previews, refusals and files. */
  async probe(name: keyof VeilWorld['watchers']): Promise<Readings> {
    const { client } = this.watchers[name];
    const readings: Readings = new Map();
    for (const order of ORDERS) {
      let after: string | null = null;
      for (let page = 0; page < 5; page++) {
        const cursor: string = after === null ? '' : `, after: "${after}"`;
        const query = `{ ideas(orderBy: ${order}, first: 1${cursor}) {
          nodes { title rank merit { value } } edges { cursor } totalCount pageInfo { endCursor hasNextPage } } }`;
        const answer = await client.ask<{ ideas: { pageInfo: { endCursor: string | null } } }>(query);
        note(readings, `${name} ${order} page ${page}`, answer);
        after = answer.data?.ideas.pageInfo.endCursor ?? null;
        if (after === null) break;
      }
    }
    for (const query of this.questions()) note(readings, `${name} asks ${query}`, await client.ask(query));
    for (const file of ['me.json', 'pulse.csv'])
      note(
        readings,
        `${name} downloads ${file}`,
        (await this.download(client, file)).split('\n').filter(isSteady).map(readLine),
      );
    return readings;
  }

  /**
   * Everything that streams tell while the hidden ideas are traded. When what happens elsewhere afterwards has been told,
   * whatever could be told of them would have been.
   */
  async watch(name: keyof VeilWorld['watchers']): Promise<Readings> {
    const { client } = this.watchers[name];
    const elsewhere = this.floor.ids.market;
    const ids = [...this.ideas.map(({ market }) => market.id), elsewhere];
    const open = (field: string, selection: string) => {
      const declared = field.includes('$ids') ? '($ids: [ID!])' : '';
      return StreamReader.open<object>(client, `subscription ${declared} { ${field} { ${selection} } }`, {
        ids,
      });
    };
    const streams = {
      prices: open('prices', 'prices { marketId price bestBid lastTradePrice }'),
      some: open('prices(marketIds: $ids, maxPerSecond: 1)', 'prices { marketId price changeToday }'),
      trades: open('trades(marketIds: $ids)', 'trades { marketId price quantity }'),
      ranking: open('ranking', 'ranks { ideaId rank merit }'),
      ideas: open('ideaChanges', 'ideaIds'),
      states: open('marketStates(marketIds: $ids)', 'states { marketId state stateReason stateUntil }'),
      book: open(`book(marketId: "${this.ideas[0]?.market.id}")`, 'book { bids { price } asks { price } }'),
    };
    for (const stream of Object.values(streams)) await stream.next();
    for (const [place, { market }] of this.ideas.entries())
      await this.tradeIn(market.id, PRICES[this.life][place]);
    await placeOrder(this.traders.buyer.client, { marketId: elsewhere, price: '0.97', quantity: '3' });
    for (const stream of [streams.prices, streams.some, streams.trades])
      await stream.until((message) => JSON.stringify(message).includes(elsewhere) && isTrade(message));
    const readings: Readings = new Map();
    for (const [stream, reader] of Object.entries(streams)) {
      // How often it says that there is nothing new depends on how long it all took.
      const told = reader.messages.filter((message, at) => at === 0 || !isQuiet(message));
      note(readings, `${name} watches ${stream}`, told);
      reader.cut();
    }
    return readings;
  }

  async stop(): Promise<void> {
    await this.floor.stop();
  }

  /** Until an open reader is told that of each idea. */
  private async untilTold(isTold: (idea: ToldIdea, place: number) => boolean): Promise<void> {
    for (const [place, { id }] of this.ideas.entries())
      await eventually(
        () =>
          this.floor.clients.member.read<{ idea: ToldIdea }>(
            `{ idea(id: "${id}") { merit { value } answerClock { state } } }`,
          ),
        ({ idea }) => isTold(idea, place),
      );
  }

  /** Its place among the ideas. */
  private get best(): number {
    return PRICES[this.life][0] > PRICES[this.life][1] ? 0 : 1;
  }

  private priceOf(place: number): number {
    return PRICES[this.life][place] as number;
  }

  private async tradeIn(marketId: string, price = 0): Promise<void> {
    const { buyer, seller } = this.traders;
    await placeOrder(seller.client, { marketId, side: 'SELL', price: String(price), quantity: '6' });
    await placeOrder(buyer.client, { marketId, price: String(price), quantity: '4' });
    await placeOrder(buyer.client, { marketId, price: (price - 0.05).toFixed(2), quantity: '3' });
  }

  private async examples(): Promise<Examples> {
    const [{ id, market }] = this.ideas as [Listed];
    const { market: traded } = await this.traders.buyer.client.read<{
      market: { trades: { nodes: { id: string }[] } };
    }>(`{ market(id: "${market.id}") { trades { nodes { id } } } }`);
    const examples = this.floor.examples();
    const onMarket = (text = '') => text.replace(/marketId: "[^"]*"/, `marketId: "${market.id}"`);
    return {
      ...examples,
      'Query.idea': `id: "${id}"`,
      'Query.node Idea': `id: "${id}"`,
      'Query.market': `id: "${market.id}"`,
      'Query.node Market': `id: "${market.id}"`,
      'Query.node Trade': `id: "${traded.trades.nodes[0]?.id}"`,
      'Query.previewOrder': onMarket(examples['Query.previewOrder']),
      'Query.marketActivity': onMarket(examples['Query.marketActivity']),
      'Query.participants': onMarket(examples['Query.participants']),
      'Subscription.book': onMarket(examples['Subscription.book']),
      'Subscription.trades': onMarket(examples['Subscription.trades']),
    };
  }

  private questions(): string[] {
    return this.ideas.flatMap(({ id, market }) => {
      const order = `input: { marketId: "${market.id}", contract: "YES", side: BUY, quantity: "1"`;
      const refused = '... on OrderRejected { code message } ... on OrderPreview { cost newPrice }';
      const chance = `input: { marketId: "${market.id}", chance: "0.8", stake: "5" }`;
      return [
        `{ previewOrder(${order}, type: MARKET }) { ${refused} } }`,
        `{ previewOrder(${order}, type: LIMIT, price: "0.8" }) { ${refused} } }`,
        `{ previewEstimate(${chance}) { ... on EstimatePreview { shares cost hold newPrice words }
          ... on CommandRejected { code message } } }`,
        `{ idea(id: "${id}") { rank merit { why band } meritHistory { value } answerClock { state } history { kind text } } }`,
        `{ market(id: "${market.id}") { shown price sparkline trades { nodes { price } pageInfo { endCursor hasNextPage } }
          candles(interval: MINUTE) { nodes { close } pageInfo { endCursor } } contracts { price book { asks { price } } } } }`,
        `{ ideas(search: "A") { nodes { title market { price volume } } } rotatingSlot { ideas { title rank } total } }`,
        `{ answerBook { nodes { idea { title } } pageInfo { hasNextPage endCursor } } me { answersDue } }`,
      ];
    });
  }

  private async download(client: ApiClient, file: string): Promise<string> {
    const headers = { authorization: `Bearer ${client.token}` };
    return (await fetch(`${this.floor.server.url}/export/${file}`, { headers })).text();
  }
}

/** A record of a file with its fields, so that what they are is known; any other line as it is. */
function readLine(line: string): unknown {
  const text = line.trim().replace(/,$/, '');
  return text.startsWith('{') && text.endsWith('}') ? JSON.parse(text) : line;
}

/** Past weeks are added up when there is time for it. */
const isSteady = (line: string): boolean => !line.startsWith('week,');

const isQuiet = (message: object): boolean => Object.values(message).every((value) => isNothing(value));
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
/** Of the trade that was made elsewhere last. */
const isTrade = (message: object): boolean => /"quantity":"3"|0\.9\d|0\.[5-9]/.test(JSON.stringify(message));

const untilRich = (client: ApiClient) =>
  eventually(
    () => client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
    ({ me }) => me.balance.cash !== '0',
  );
