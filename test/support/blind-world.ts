import type { Asker } from './access-expectations.js';
import { AccessFloor } from './access-floor.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { placeOrder } from './orders-api.js';
import { addPerson, type TestPerson } from './people.js';
import type { Examples } from './schema-walk.js';
import { newKey } from './server.js';
import { note, type Readings, readEverything, schemaOf } from './whole-reading.js';

/** Two people and a friend of each: in each world one pair proposes, and the other does nothing. */
const PAIRS = {
  north: {
    proposer: { handle: 'zephyrine', unit: 'Lighthouse', name: 'Zephyrine Quill' },
    friend: { handle: 'cosima', unit: 'Bindery', name: 'Cosima Vellum' },
  },
  south: {
    proposer: { handle: 'balthasar', unit: 'Foundry', name: 'Balthasar Moor' },
    friend: { handle: 'dagobert', unit: 'Smithy', name: 'Dagobert Anvil' },
  },
} as const;
export type Side = keyof typeof PAIRS;
/** What would tell who it was, wherever it stood. */
export const TRACES = Object.values(PAIRS).flatMap(({ proposer, friend }) =>
  [proposer, friend].flatMap(({ handle, unit, name }) => [handle, unit, name]),
);

const SECONDERS = ['ines', 'jonas', 'kaya'] as const;
const TITLE = 'A lamp for every desk';

/** Whoever is neither proposer nor of the team. */
export type Watcher = Exclude<Asker, 'team'>;

/** A real exchange in which one of two people proposes an idea that is blind, with all that comes of it. */
export class BlindWorld {
  private ideaId = '';
  private marketId: string | null = null;

  private constructor(
    readonly floor: AccessFloor,
    private readonly pair: { readonly proposer: TestPerson; readonly friend: TestPerson },
    private readonly friendHandle: string,
    private readonly seconders: readonly TestPerson[],
  ) {}

  static async start(side: Side): Promise<BlindWorld> {
    const floor = await AccessFloor.start({ announceMinutes: 0, auctionMinutes: 0 });
    const people = new Map<string, TestPerson>();
    for (const { proposer, friend } of Object.values(PAIRS))
      for (const person of [proposer, friend])
        people.set(person.handle, await addPerson(floor.server, person));
    const seconders: TestPerson[] = [];
    for (const [place, handle] of SECONDERS.entries())
      seconders.push(
        await addPerson(floor.server, { handle, unit: `Unit ${place}`, name: `${handle} of the tests` }),
      );
    const { proposer, friend } = PAIRS[side];
    const pair = {
      proposer: people.get(proposer.handle) as TestPerson,
      friend: people.get(friend.handle) as TestPerson,
    };
    await eventually(
      () => pair.friend.client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
      ({ me }) => me.balance.cash !== '0',
    );
    return new BlindWorld(floor, pair, friend.handle, seconders);
  }

  /** A draft that becomes a proposal, changed once, with somebody in its team and their comments. */
  async propose(): Promise<void> {
    const { proposer, friend } = this.pair;
    const words =
      'summary: "It is dark here.", topic: "Offices", tags: ["light"], links: ["https://example.com/lamps"]';
    const { idea } = await act(proposer.client, 'saveDraft', `title: "${TITLE}", ${words}`, 'idea { id }');
    this.ideaId = String((idea as { id: string }).id);
    const whole = `ideaId: "${this.ideaId}", title: "${TITLE}", ${words}`;
    await act(proposer.client, 'proposeIdea', `${whole}, team: ["${this.friendHandle}"], signAs: NAME`);
    await this.on(friend.client, 'joinTeam');
    await act(proposer.client, 'editIdea', `${whole.replace('dark', 'too dark')}, note: "Clearer."`);
    await this.comment(proposer.client, 'FOR', 'I can see it.');
    await this.comment(friend.client, 'FOR', 'So can I.');
    await this.comment(this.floor.clients.member, 'AGAINST', 'I cannot.');
  }

  /** Seconded and open; proposer and team have orders in the market and follow the idea. */
  async open(): Promise<void> {
    for (const { client } of this.seconders) await this.on(client, 'secondIdea');
    const { client } = this.pair.proposer;
    const { idea } = await eventually(
      () =>
        client.read<{ idea: { market: { id: string; state: string } | null } }>(
          `{ idea(id: "${this.ideaId}") { market { id state } } }`,
        ),
      ({ idea: { market } }) => market?.state === 'OPEN',
    );
    this.marketId = idea.market?.id ?? null;
    const { marketId } = this;
    await placeOrder(client, { marketId, price: '0.3', quantity: '2' });
    await placeOrder(this.pair.friend.client, { marketId, price: '0.9', quantity: '1' });
    await placeOrder(this.floor.clients.member, { marketId, price: '0.9', quantity: '1' });
    await act(client, 'follow', `kind: IDEA, target: "${this.ideaId}"`);
  }

  /** Every field that who asks may read, with the idea wherever an idea is asked for. */
  async read(asker: Watcher, over: 'HTTP' | 'WebSocket'): Promise<Readings> {
    const schema = await schemaOf(this.floor.clients.member);
    const client = this.floor.clients[asker];
    return readEverything({ client, asker, over, schema, examples: this.examples() });
  }

  /** What orders, searches and refusals say to who is not of the team. */
  async probe(asker: Watcher): Promise<Readings> {
    const client = this.floor.clients[asker];
    const readings: Readings = new Map();
    for (const query of this.questions()) note(readings, `${asker} asks ${query}`, await client.ask(query));
    for (const [name, input] of this.attempts()) {
      for (const time of ['first', 'again'])
        note(readings, `${asker} tries ${name} ${input} ${time}`, await client.ask(mutationOf(name, input)));
    }
    return readings;
  }

  async stop(): Promise<void> {
    await this.floor.stop();
  }

  private examples(): Examples {
    const ofIdea = `id: "${this.ideaId}"`;
    const examples: Examples = {
      ...this.floor.examples(),
      'Query.idea': ofIdea,
      'Query.node Idea': ofIdea,
    };
    if (this.marketId === null) return examples;
    const { marketId } = this;
    const lot = examples['Query.lot']?.replace(/"[^"]*"/, `"${marketId}"`);
    return {
      ...examples,
      'Query.market': `id: "${marketId}"`,
      'Query.node Market': `id: "${marketId}"`,
      'Query.policyVersions': 'policy: TRADING',
      'Query.marketActivity': `marketId: "${marketId}"`,
      'Query.participants': `marketId: "${marketId}"`,
      ...(lot === undefined ? {} : { 'Query.lot': lot }),
    };
  }

  private questions(): string[] {
    const { ideaId } = this;
    const shown = '{ nodes { id title } totalCount }';
    return [
      ...['RANK', 'CHANGE', 'NEWEST', 'CLOSING'].map((order) => `{ ideas(orderBy: ${order}) ${shown} }`),
      ...TRACES.map((word) => `{ ideas(search: ${JSON.stringify(word)}) ${shown} }`),
      ...TRACES.map((word) => `{ similarIdeas(title: ${JSON.stringify(word)}) { idea { title } score } }`),
      `{ ideas(stages: [PROPOSED, SECONDED, ANNOUNCED, OPEN], tag: "light") ${shown} }`,
      `{ idea(id: "${ideaId}") { mine blind proposer team version versions { version note } } }`,
      `{ idea(id: "${ideaId}") { comments { nodes { author signedAs isMine badge order { contract } } } } }`,
      `{ idea(id: "${ideaId}") { history { kind doneBy text } seconds { count mine allowed } followers } }`,
    ];
  }

  private attempts(): [string, string][] {
    const idea = `ideaId: "${this.ideaId}"`;
    const handles = Object.values(PAIRS).map(({ proposer: { handle } }) => handle);
    return [
      ...(['joinTeam', 'leaveTeam', 'endBlind'] as const).map((name): [string, string] => [name, idea]),
      ...handles.map((handle): [string, string] => ['askIntoTeam', `${idea}, handle: "${handle}"`]),
      ...handles.map((handle): [string, string] => ['follow', `kind: HANDLE, target: "${handle}"`]),
      ['editIdea', `${idea}, title: "Mine", summary: "", topic: "Offices"`],
      ['discardDraft', idea],
    ];
  }

  private on(client: ApiClient, name: string): Promise<Record<string, unknown>> {
    return act(client, name, `ideaId: "${this.ideaId}"`);
  }

  private comment(client: ApiClient, stance: string, text: string): Promise<Record<string, unknown>> {
    const input = `ideaId: "${this.ideaId}", text: "${text}", stance: ${stance}, signAs: HANDLE, showPosition: true`;
    return act(client, 'addComment', input);
  }
}

const mutationOf = (name: string, input: string, selected = ''): string =>
  `mutation { ${name}(input: { ${input}, idempotencyKey: "${newKey()}" }) { __typename ... on CommandRejected { code message } ${selected} } }`;

/** @throws where it is refused */
async function act(
  client: ApiClient,
  name: string,
  input: string,
  wanted = '',
): Promise<Record<string, unknown>> {
  const isProposal = name === 'saveDraft' || name === 'proposeIdea';
  const query = mutationOf(name, input, wanted === '' ? '' : `... on IdeaProposed { ${wanted} }`);
  const text = isProposal ? query.replace('CommandRejected', 'IdeaRejected') : query;
  const answer = (await client.read<Record<string, Record<string, unknown>>>(text))[name] ?? {};
  if ('code' in answer) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  return answer;
}
