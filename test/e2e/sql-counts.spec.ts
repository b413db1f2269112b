import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { changeMarket, resolveMarket } from '../support/officers-api.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { SqlCounter } from '../support/sql-counter.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const IDEAS = Array.from({ length: 20 }, (_, index) => `Idea ${index + 1}`);
const MEMBERS = ['ada', 'bea', ...Array.from({ length: 20 }, (_, index) => `member ${index + 1}`)];
const TWENTY_PRICES = Array.from({ length: 20 }, (_, index) => `0.${401 + index}`);
const EVIDENCE = 'evidence { text } challenge { text } history { status evidence { text } }';

/**
 * What is asked, and how many statements that takes, for 1 item and for 20 alike. `%` stands for how many. What is told
 * from memory takes none.
 */
const QUERIES: [string, number][] = [
  ['{ exchange { name ideaCount tradingPolicy { version } topics { topic } } }', 0],
  [
    '{ ideas(first: %) { nodes { title rank market { price sparkline } markets { question contracts { price } } } } }',
    0,
  ],
  ['{ ideas(first: %) { nodes { market { book { bids { price } } house { subsidy } } } } }', 0],
  ['{ ideas(first: %) { nodes { market { trades(first: 3) { nodes { price } } } } } }', 1],
  ['{ ideas(first: %) { nodes { market { priceHistory(range: DAY) { firstAt points { price } } } } } }', 1],
  ['{ ideas(first: %) { nodes { market { contracts { priceHistory { firstAt } } } } } }', 1],
  ['{ ideas(first: %) { nodes { market { candles(interval: HOUR, first: 3) { nodes { close } } } } } }', 1],
  [`{ ideas(first: %) { nodes { market { resolution { status ${EVIDENCE} } } } } }`, 1],
  ['{ ideas(first: %) { nodes { market { flagReason } } } }', 1],
  [`{ ideas(first: %) { nodes { market { flagReason resolution { ${EVIDENCE} } } } } }`, 1],
  [
    '{ idea(id: "$IDEA") { title market { price } } market(id: "$MARKET") { price } node(id: "$MARKET") { id } }',
    0,
  ],
  [
    '{ previewOrder(input: { marketId: "$MARKET", contract: "YES", side: BUY, type: LIMIT }) { __typename } }',
    0,
  ],
  ['{ previewEstimate(input: { marketId: "$MARKET", chance: "0.5", stake: "1" }) { __typename } }', 0],
  ['{ me { estimates(first: %) { nodes { chance stake atRisk counts idea { title } } } } }', 2],
  ['{ ideas(first: %) { nodes { market { myEstimate { chance } } } } }', 1],
  ['{ ideas(first: %, orderBy: CONTESTED) { nodes { rank merit { value why breakdown { words } } } } }', 0],
  ['{ ideas(first: %) { nodes { meritHistory { value } } } }', 1],
  ['{ rotatingSlot { ideas { title } rule until } }', 0],
  ['{ signInOptions { demo password } }', 1],
  ['{ demoMembers { id handle } }', 1],
  ['{ link(token: "none") { kind } }', 1],
  ['{ members(first: %) { nodes { handle unit roles status name email lastSeenAt hasSignIn grade } } }', 2],
  ['{ invitations { name roles } }', 1],
  ['{ audit(first: %) { nodes { act actor subject subjectName reason details hash } } }', 3],
  ['{ auditCheck { ok } }', 5],
  ['{ legalHolds { handle reason placedBy } }', 1],
  ['{ policyVersions(policy: TRADING) { version at actor reason terms { __typename } } }', 2],
  ['{ haltedMarkets { market { id } since actor reason } }', 0],
  ['{ treasury { issued cash flows { kind out back } seasons { __typename } } }', 3],
  ['{ houseRisks(first: 20) { question ideaTitle subsidy atPrices } }', 1],
  ['{ allowanceBook { nextAt recipients payments { __typename } } }', 1],
  ['{ unsealings { alias question requestedBy decidedBy handle } }', 1],
  ['{ marketActivity(marketId: "$MARKET", first: %) { nodes { price buyer seller } } }', 1],
  ['{ participants(marketId: "$MARKET") { alias insider shares bought sold openOrders } }', 1],
  ['{ me { name email emailVerified hasPassword unreadNotices } }', 3],
  ['{ me { sessions { address } accessTokens { name } notices(first: %) { nodes { text } } } }', 4],
  ['{ ideas(first: %) { nodes { commentCount followed followers } } }', 3],
  [
    '{ ideas(first: %) { nodes { comments(first: 3) { nodes { text replies(first: 3) { nodes { text } } } } } } }',
    2,
  ],
  [
    '{ ideas(first: %) { nodes { casesFor { text author order { side } } casesAgainst { text useful } } } }',
    2,
  ],
  ['{ me { follows { target idea { title } } watchLists { name ideas { title } } } }', 3],
  ['{ ideas(first: %) { nodes { tags links version versions { title note } } } }', 1],
  ['{ similarIdeas(title: "Idea 1") { score idea { title } } }', 1],
  ['{ checkProposal(title: "Idea 1") { question prohibited { phrase } } }', 0],
  ['{ lot(marketId: "$MARKET", kind: JURY) { commitment seed tickets { ticket } } }', 1],
  ['{ duty(id: "none") { question } }', 0],
  ['{ answerBook(first: %) { nodes { idea { title } clock { state deciders } answer { reason } } } }', 2],
  ['{ profile(handle: "ada") { ideas { part } comments(first: %) { nodes { text idea { title } } } } }', 2],
  ['{ boards { kind people rows { place handle value resolved mine } } boardWeeks }', 2],
  ['{ seasons { name startedAt endedAt boards { kind } } }', 1],
  ['{ accuracy { resolved methods { brier } calibration { count } } }', 0],
  ['{ ideas(first: %) { nodes { market { debiasedPrice } } } }', 0],
  ['{ me { skill { resolved brier peer profitPerToken onBoards } } }', 4],
  ['{ deciderRecords { decider answered late overdue } }', 3],
  ['{ topicDeciders { topic deciders handles } }', 1],
  ['{ restrictions { handle unit idea { title } topic reason } }', 1],
  ['{ moderationQueue(first: %) { nodes { kind idea { title } comment { text } reasons reports } } }', 1],
  [
    '{ pulse { openIdeas treemap(first: 20) { title value merit stakes } themes { name } units { name } } }',
    0,
  ],
  ['{ pulse { weeks { weekOf active } meritNotRank { words } } }', 0],
  ['{ me { drafts { title } } }', 2],
  ['{ me { proposals { title stage held seconds { count } } } }', 1],
  ['{ me { handle balance { total } } }', 1],
  ['{ me { orders { id idea { title } market { question } } } }', 1],
  ['{ me { positions { idea { title } market { price } averageCost } } }', 2],
  ['{ me { orderHistory(first: %) { nodes { id idea { title } market { price } } } } }', 2],
  ['{ me { fills(first: %) { nodes { price market { question } } } } }', 2],
  ['{ me { fills(first: %) { nodes { price order { id state } } } } }', 2],
  ['{ me { statement(first: %) { nodes { amount balance } } } }', 2],
  ['{ me { statementTotals { kind } } }', 2],
  ['{ me { valueHistory(range: DAY) { points { total } } } }', 6],
  ['{ me { statement(first: %) { nodes { amount order { id market { id } } } } } }', 3],
  ['{ me { statement(first: %) { nodes { order { id } fill { price } market { question } } } } }', 3],
  ['{ ideas(first: %) { nodes { market { trades { nodes { id } } priceHistory { firstAt } } } } }', 2],
];

/** Looks at who may resolve each of at most 100 markets, for resolvers alone. */
const BY_ITEM = ['resolutionDesk'];
/** Read once in five seconds, for all who ask: fifteen statements of one moment. */
const KEPT = ['ledgerHealth'];

describe('the SQL statements of a query', () => {
  let server: TestServer;
  let counter: SqlCounter;
  let ada: ApiClient;
  let operator: ApiClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    counter = new SqlCounter();
    server = await startTestServer({ ideas: IDEAS, members: MEMBERS });
    const officers = { operator: await server.signIn('operator'), auditor: await server.signIn('auditor') };
    operator = officers.operator;
    ada = await server.signIn('ada');
    const bea = await server.signIn('bea');
    const markets = [...(await marketIds(ada)).values()];
    expect(markets).toHaveLength(IDEAS.length);
    const [idea] = (await ada.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }'))
      .ideas.nodes;
    Object.assign(ids, { $IDEA: idea?.id, $MARKET: markets[0] });
    for (const [index, marketId] of markets.entries()) {
      for (const price of index === 0 ? TWENTY_PRICES : ['0.4', '0.5']) {
        await placeOrder(ada, { marketId, price, quantity: '6' });
        await placeOrder(bea, { marketId, price, quantity: '5', side: 'SELL' });
      }
      await changeMarket(officers.operator, 'flagMarket', { marketId, reason: `Doubt ${index}.` });
      await resolveMarket(officers, { marketId, outcome: 'YES' });
    }
    await server.database.query(
      "INSERT INTO notice (member_id, kind, text) SELECT id, 'TEST', 'Text.' FROM member, generate_series(1, 20) WHERE handle = 'ada'",
    );
    await server.database.query(
      "INSERT INTO answer (idea_id, decision, reason, late) SELECT id, 'DEFER', 'Not now.', false FROM idea",
    );
    for (const stance of ['FOR', 'AGAINST'])
      await server.database.query(
        `WITH said AS (
           INSERT INTO comment (idea_id, member_id, signed_as, stance, text)
           SELECT i.id, m.id, 'HANDLE', $1, 'So it is.' FROM idea i, member m WHERE m.handle = 'ada'
           RETURNING id, idea_id, member_id)
         INSERT INTO comment (idea_id, root_id, parent_id, member_id, signed_as, text)
         SELECT idea_id, id, id, member_id, 'HANDLE', 'Indeed.' FROM said`,
        [stance],
      );
    await server.database.query(
      `INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, before_exposure)
       SELECT m.id, i.market_id, 700, 0, true FROM idea i, member m WHERE m.handle = 'ada'`,
    );
    await server.database.query("INSERT INTO moderation_item (kind, idea_id) SELECT 'REPORT', id FROM idea");
    // From here on nothing is new.
    await ada.read(
      '{ me { statement(first: 1) { nodes { amount } } estimates(first: 20) { nodes { atRisk } } } }',
    );
    await operator.read('{ treasury { issued } }');
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    counter.stop();
  });

  const read = async (query: string, size: number) => {
    const text = query.replace('%', String(size)).replaceAll(/\$(IDEA|MARKET)/g, (name) => ids[name] ?? '');
    let answer = '';
    const statements = await counter.during(async () => {
      answer = JSON.stringify(await (isOfficers(text) ? operator : ada).read(text));
    });
    // The session is looked up once in two seconds, whatever is asked.
    return {
      statements: statements.filter((text) => !/s\.token_hash = ANY|UPDATE session/.test(text)),
      answer,
    };
  };

  it.each(QUERIES)('%s are as many for 1 as for 20: %d', async (query, wanted) => {
    for (const size of [1, 20]) {
      const { statements } = await read(query, size);
      expect(statements.map(oneLine)).toEqual(new Array(wanted).fill(expect.any(String)));
    }
  });

  it('are counted for every query that there is', async () => {
    const { __schema } = await ada.read<{ __schema: { queryType: { fields: { name: string }[] } } }>(
      '{ __schema { queryType { fields { name } } } }',
    );
    const asked = QUERIES.map(([query]) => query).join(' ');
    const names = __schema.queryType.fields.map(({ name }) => name);
    const uncounted = names.filter((name) => !new RegExp(`[{}] ${name}\\b`).test(asked));
    expect(uncounted.sort()).toEqual([...BY_ITEM, ...KEPT].sort());
  });

  it('are counted over lists that are that long, of things that are there', async () => {
    for (const [query] of QUERIES.filter(([text]) => text.includes('%'))) {
      const { answer } = await read(query, 20);
      const [list] = Object.values(JSON.parse(answer)).map((root) => nodesOf(root));
      expect(list).toHaveLength(20);
      expect(JSON.stringify(list)).not.toContain('"market":null');
    }
    const { answer } = await read(
      `{ ideas(first: 20) { nodes { market { flagReason resolution { ${EVIDENCE} } } } } }`,
      20,
    );
    expect(answer.match(/Doubt \d+/g)).toHaveLength(20);
    expect(answer.match(/It was decided/g)?.length).toBeGreaterThanOrEqual(20);
  });

  it('are one for any number of aliases that ask for the same kind of thing', async () => {
    const trades = await ada.read<{
      ideas: { nodes: { market: { id: string; trades: { nodes: { id: string }[] } } }[] };
    }>('{ ideas(first: 20) { nodes { market { id trades(first: 1) { nodes { id } } } } } }');
    const ids = trades.ideas.nodes.flatMap(({ market }) => market.trades.nodes.map(({ id }) => id));
    const aliases = ids.map((id, index) => `n${index}: node(id: "${id}") { ... on Trade { price } }`);
    expect((await read(`{ ${aliases.join(' ')} }`, 1)).statements).toHaveLength(1);
  });
});

const isOfficers = (query: string): boolean =>
  /^{ (members|invitations|audit|auditCheck|legalHolds|unsealings|policyVersions|haltedMarkets|treasury|houseRisks|allowanceBook|ledgerHealth|marketActivity|participants|topicDeciders|restrictions|moderationQueue)\b/.test(
    query,
  );

const oneLine = (statement: string): string => statement.replace(/\s+/g, ' ').slice(0, 200);

/** The nodes of the one list that comes in pages. */
function nodesOf(root: unknown): unknown[] | undefined {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return undefined;
  if ('nodes' in root && Array.isArray(root.nodes)) return root.nodes;
  return Object.values(root)
    .map(nodesOf)
    .find((nodes) => nodes !== undefined);
}
