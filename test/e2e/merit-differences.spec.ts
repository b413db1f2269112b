import { seededNumbers } from '@openfloor/merit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { MERIT, MeritFloor, type ToldMerit } from '../support/merit-floor.js';
import { placeOrder } from '../support/orders-api.js';
import { type StateMessage, StreamReader } from '../support/stream-reader.js';

const START_MS = 180_000;
const LIFE_MS = 600_000;
const TITLE = 'A bridge';
const MEMBERS = 10;
const STEPS = 28;
const SEED = 20_261;
const FEWEST = 5;
/** Close together, so that the price never moves so much that trading pauses, and people come back to what they said. */
const CHANCES = [0.48, 0.5, 0.52];
/** Tells what it holds in the middle of the story. */
const OPEN_BOOK = 'm2';

/** What somebody contributes, as they are told themselves; a member who does not count is not in it. */
type Truth = ReadonlyMap<string, string>;

interface Seen {
  readonly merit: ToldMerit | null;
  readonly meritHistory: readonly { readonly at: string; readonly value: number | null }[];
}

interface Published {
  readonly merit: ToldMerit;
  readonly truth: Truth;
  readonly known: ReadonlySet<string>;
}

interface RankMessage extends StateMessage {
  readonly ranks: readonly { readonly ideaId: string; readonly merit: number | null }[];
}

describe('while people join, change, sell and withdraw', () => {
  let floor: MeritFloor;
  let ideaId = '';
  let ranks: StreamReader<RankMessage>;
  const random = seededNumbers(SEED);
  const pick = <Of>(from: readonly Of[]): Of => from[Math.floor(random() * from.length)] as Of;
  const names = Array.from({ length: MEMBERS }, (_, index) => `m${index + 1}`);
  const known = new Set<string>();
  const published: Published[] = [];
  const changedInSilence: unknown[] = [];

  /** Everything of the idea's aggregates, by every way that is not a stream. */
  async function seenBy(client: ApiClient): Promise<Seen> {
    const fields = `${MERIT} meritHistory(range: ALL) { at value evidence }`;
    const { idea, node, ideas } = await client.read<{ idea: Seen; node: Seen; ideas: { nodes: Seen[] } }>(
      `{ idea(id: "${ideaId}") { ${fields} } node(id: "${ideaId}") { ... on Idea { ${fields} } }
         ideas(first: 2, search: "${TITLE}") { nodes { ${fields} } } }`,
    );
    expect([node, ideas.nodes]).toEqual([idea, [idea]]);
    return idea;
  }

  async function truthNow(): Promise<Truth> {
    const truth = new Map<string, string>();
    for (const name of names) {
      const { market } = await floor.client(name).read<{
        market: { myEstimate: { chance: string; atRisk: string; counts: string } | null };
      }>(`{ market(id: "${floor.markets.get(TITLE)}") { myEstimate { chance atRisk counts } } }`);
      const own = market.myEstimate;
      if (own === null || own.counts === 'NOT' || Number(own.atRisk) === 0) continue;
      truth.set(name, `${own.chance} ${own.counts} ${own.atRisk}`);
    }
    return truth;
  }

  async function act(name: string): Promise<void> {
    const dice = random();
    const marketId = floor.markets.get(TITLE);
    if (dice < 0.15) await floor.withdraw(name, TITLE).catch(() => undefined);
    else if (dice < 0.25)
      await placeOrder(floor.client(name), {
        marketId,
        side: pick(['BUY', 'SELL']),
        price: '0.5',
        quantity: '3',
      });
    else await floor.estimate(name, TITLE, pick(CHANCES), pick([4, 10])).catch(() => undefined);
  }

  /** What a hundred eyes would see after this step, and what it was made of. */
  async function look(before: Seen): Promise<Seen> {
    await floor.looked();
    const seen = await seenBy(floor.client(pick(names)));
    expect(await seenBy(floor.server.anonymous)).toEqual(seen);
    const isNew = seen.meritHistory.length > before.meritHistory.length;
    if (!isNew && figures(seen) !== figures(before)) changedInSilence.push([before, seen]);
    if (isNew && seen.merit !== null)
      published.push({ merit: seen.merit, truth: await truthNow(), known: new Set(known) });
    return seen;
  }

  beforeAll(async () => {
    floor = await MeritFloor.start({ ideas: [TITLE], members: MEMBERS, looks: STEPS + 1 });
    ideaId = (await floor.read(TITLE)).id;
    ranks = StreamReader.open<RankMessage>(
      floor.server.anonymous,
      'subscription { ranking { epoch fromSequence toSequence ranks { ideaId merit } } }',
    );
    let seen = await seenBy(floor.server.anonymous);
    for (let step = 0; step < STEPS; step += 1) {
      // One at a time, so that it is known what a publication was made of.
      if (step < FEWEST) await floor.estimate(names[step] ?? '', TITLE, pick(CHANCES));
      else await act(pick(names));
      if (step === STEPS / 2) await tellPosition();
      seen = await look(seen);
    }
  }, START_MS + LIFE_MS);
  afterAll(async () => {
    ranks?.cut();
    await floor?.server.stop();
  });

  async function tellPosition(): Promise<void> {
    await floor
      .client(OPEN_BOOK)
      .read(
        `mutation { addComment(input: { ideaId: "${ideaId}", text: "So do I.", signAs: HANDLE, showPosition: true, idempotencyKey: "told" }) { __typename } }`,
      );
    known.add(OPEN_BOOK);
  }

  it('figures are published more than once, and are those of the people behind them', () => {
    expect(published.length).toBeGreaterThan(1);
    for (const { merit, truth } of published) {
      const milli = [...truth.values()].reduce(
        (sum, text) => sum + Math.round(1_000 * Number(text.split(' ')[2])),
        0,
      );
      expect([merit.people, Number(merit.stakes)]).toEqual([truth.size, Math.floor(milli / 1_000)]);
    }
  });

  it('no two publications differ by fewer than five people who have not told what they hold', () => {
    const nothing: Truth = new Map();
    for (const [index, later] of published.entries())
      for (const earlier of [nothing, ...published.slice(0, index).map(({ truth }) => truth)]) {
        const changed = differing(earlier, later.truth);
        const hidden = changed.filter((name) => !later.known.has(name));
        expect(changed.length === 0 || hidden.length >= FEWEST).toBe(true);
      }
  });

  it('nothing is told between two publications', () => {
    expect(changedInSilence).toEqual([]);
  });

  it('the stream of ranks tells the figures that are published, and no others', () => {
    const told = ranks.messages.flatMap((message) => message.ranks.filter((rank) => rank.ideaId === ideaId));
    const values = new Set(published.map(({ merit }) => merit.value));
    expect(told.length).toBeGreaterThan(0);
    for (const { merit } of told) expect(merit === null || values.has(merit)).toBe(true);
  });
});

/** Where other ideas stand moves ranks and bands; everything else is of this idea alone. */
function figures({ merit, meritHistory }: Seen): string {
  return JSON.stringify([merit === null ? null : { ...merit, rank: 0, band: 0, bandSize: 0 }, meritHistory]);
}

const differing = (a: Truth, b: Truth): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
