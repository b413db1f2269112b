import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { proposeIdea } from '../support/proposal-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const IDEAS = [
  'A dedicated infix operator for matrix multiplication',
  'Deprecating the old import machinery',
  'Raising the minimum version of the compiler',
  'Multiplying matrices on graphics cards',
  'Bicycles for every office',
  'Bicycle racks at the main entrance',
  'A place for bicycles in the basement',
  'Repair days for bicycles',
  'Bicycle lamps for the winter',
  'Bicycle helmets to borrow',
];

let server: TestServer;
let ada: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ ideas: IDEAS, policy: { headline: 'ADOPTED' } });
  ada = await server.signIn('ada');
}, START_MS);
afterAll(() => server.stop());

interface Similar {
  score: number;
  idea: { id: string; title: string };
}

async function similar(title: string, summary: string | null = null): Promise<Similar[]> {
  const { similarIdeas } = await ada.read<{ similarIdeas: Similar[] }>(
    'query ($title: String!, $summary: String) { similarIdeas(title: $title, summary: $summary) { score idea { id title } } }',
    { title, summary },
  );
  return similarIdeas;
}
const titlesLike = async (title: string, summary?: string) =>
  (await similar(title, summary)).map(({ idea }) => idea.title);
const sql = (query: string, values: unknown[]) => server.database.query(query, values);
const numberOf = (id: string): number => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);

describe('similar ideas', () => {
  it('share words in any form, or nearly all letters, the most alike first', async () => {
    expect(await titlesLike('An operator to multiply a matrix')).toEqual([IDEAS[0], IDEAS[3]]);
    expect(await titlesLike('Depreacting the old improt machinery')).toEqual([IDEAS[1]]);
    expect(await titlesLike('Fruit baskets')).toEqual([]);
  });

  it('are at most five, with scores from 0 to 1', async () => {
    const found = await similar('Bicycles at the office');
    expect(found).toHaveLength(5);
    expect(found[0]?.idea.title).toBe('Bicycles for every office');
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  it('are found by the summary of what was proposed too', async () => {
    const summary = 'Noise from the ventilation makes meetings impossible.';
    const { id } = await proposeIdea(ada, { title: 'Quieter rooms', summary });
    expect((await similar('Meetings without noise of ventilation')).map(({ idea }) => idea.id)).toEqual([id]);
  });

  it('stand for what they were merged into, and retired ones are left out', async () => {
    const [first, second, third] = [
      await proposeIdea(ada, { title: 'Sundial on the roof' }),
      await proposeIdea(ada, { title: 'Sundial in the yard' }),
      await proposeIdea(ada, { title: 'Sundial in the garden' }),
    ];
    const merge = "UPDATE idea SET stage = 'MERGED', merged_into = $2 WHERE id = $1";
    await sql(merge, [numberOf(first.id), numberOf(second.id)]);
    await sql("UPDATE idea SET stage = 'RETIRED' WHERE id = $1", [numberOf(third.id)]);
    await server.restart();
    ada = await server.signIn('ada');
    expect((await similar('Sundial on the roof')).map(({ idea }) => idea.id)).toEqual([second.id]);
  });

  it.each(['', ' ', '\0', "'; DROP TABLE idea; --", '& | ! ( :* <->', 'http://a.example/x?y=1 & z', '\\'])(
    'of %j are none, and no error',
    async (title) => {
      expect(await similar(title, title)).toEqual([]);
    },
  );

  it('of a very long text are found as well', async () => {
    expect(await titlesLike(`Bicycles ${'x'.repeat(50_000)}`, 'y '.repeat(20_000))).toBeDefined();
  });

  it('are told to members alone', async () => {
    const { errors } = await server.anonymous.ask('{ similarIdeas(title: "Bicycles") { score } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('the check of a proposal', () => {
  interface Check {
    problems: { field: string; code: string; message: string }[];
    prohibited: { topic: string; phrase: string; found: string }[];
    question: string;
  }
  async function check(variables: Record<string, unknown>): Promise<Check> {
    const { checkProposal } = await ada.read<{ checkProposal: Check }>(
      `query ($title: String!, $summary: String! = "", $topic: String! = "Tools", $tags: [String!]! = [], $links: [String!]! = []) {
        checkProposal(title: $title, summary: $summary, topic: $topic, tags: $tags, links: $links) {
          problems { field code message } prohibited { topic phrase found } question } }`,
      variables,
    );
    return checkProposal;
  }

  it('names everything that is wrong by its field', async () => {
    const bad = { title: '', topic: ' ', summary: 'x'.repeat(10_001), tags: ['!'], links: ['x'] };
    const { problems } = await check(bad);
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['title', 'TITLE_EMPTY'],
      ['summary', 'SUMMARY_TOO_LONG'],
      ['topic', 'TOPIC_EMPTY'],
      ['tags', 'TAG_NOT_VALID'],
      ['links', 'LINK_NOT_VALID'],
    ]);
    for (const { message } of problems) expect(message).toMatch(/\.$/);
  });

  it('puts the question as it would be asked', async () => {
    const { question, problems } = await check({ title: 'A tool shed' });
    expect(question).toMatch(/^Will “A tool shed” be adopted by \d{1,2} \w+ \d{4}\?$/);
    expect(problems).toEqual([]);
  });

  it('finds prohibited phrases on the borders of words, in any case and field', async () => {
    const found = await check({
      title: 'Publish every SALARY',
      summary: 'And each bonus.',
      tags: ['Merger'],
    });
    expect(found.prohibited.map(({ topic, phrase }) => [topic, phrase])).toEqual([
      ['Pay', 'salary'],
      ['Pay', 'bonus'],
      ['Unpublished results', 'merger'],
    ]);
    expect((await check({ title: 'Fireproof doors for the submerger' })).prohibited).toEqual([]);
  });

  it('keeps nothing', async () => {
    const count = () => sql('SELECT count(*) FROM idea', []);
    const before = await count();
    await check({ title: 'A tool shed' });
    expect(await count()).toEqual(before);
  });
});
