import { createHash, createHmac } from 'node:crypto';
import type { Client } from 'pg';
import type { LoggedRequest } from './fault-log.js';
import type { OrderRequest } from './fault-traffic.js';

interface JournalKey {
  readonly actor: number;
  readonly sequence: number;
  readonly digest: string;
}

type StoredOrder = Omit<OrderRequest, 'kind'> & { readonly state: string };

/** What the journal keeps of a key. */
type DigestOf = (key: string) => string;

/** I3 and I4: what the load client knows against what is there. Sentences of breaches. */
export async function ackBreaches(client: Client, requests: readonly LoggedRequest[]): Promise<string[]> {
  const journal = await journalKeys(client);
  const digestOf = await journalDigest(client);
  const orders = await storedOrders(client);
  const amended = new Set(
    requests.flatMap(({ request }) => (request.kind === 'amend' ? [request.order] : [])),
  );
  const breaches = requests.flatMap((logged) =>
    journalBreaches(logged, journal.get(`${logged.request.member}/${digestOf(logged.key)}`)),
  );
  for (const logged of requests)
    breaches.push(...orderBreaches(logged, orders, amended), ...cancelBreaches(logged, orders));
  return [...breaches, ...uninvited({ requests, digestOf }, journal, orders)];
}

/** Acknowledged: in the journal, where it was said to be. Refused: not in it. Unknown: either. */
function journalBreaches({ key, answer }: LoggedRequest, row: JournalKey | undefined): string[] {
  if (answer.outcome === 'ok' && row === undefined) return [`I3: ${key} was acknowledged and is lost`];
  if (answer.outcome === 'ok' && answer.sequence !== undefined && answer.sequence !== row?.sequence)
    return [`I3: ${key} was acknowledged as ${answer.sequence} and is ${row?.sequence}`];
  const conflict = answer.code === 'CONFLICT' || answer.code === 'IDEMPOTENCY_CONFLICT';
  if (answer.outcome === 'refused' && !conflict && row !== undefined)
    return [`I3: ${key} was refused (${answer.code}) and is in the journal at ${row.sequence}`];
  return [];
}

function orderBreaches(
  { key, request, answer }: LoggedRequest,
  orders: Map<number, StoredOrder>,
  amended: ReadonlySet<number>,
): string[] {
  if (answer.outcome !== 'ok' || answer.order === undefined) return [];
  const order = orders.get(answer.order);
  if (order?.member !== request.member) return [`I3: order ${answer.order} of ${key} is lost`];
  if (request.kind === 'cancel')
    return order.state === 'cancelled'
      ? []
      : [`I3: order ${answer.order} was cancelled and is ${order.state}`];
  if (request.kind !== 'place' || amended.has(answer.order)) return [];
  const [wanted, found] = [termsOf(request, request), termsOf(order, request)];
  return wanted === found ? [] : [`I3: order ${answer.order} of ${key} is ${found} and was ${wanted}`];
}

/** Where the budget alone says how much, the quantity is what that came to. */
function termsOf(order: Omit<OrderRequest, 'kind'>, asked: OrderRequest): string {
  const { member, market, contract, side, price, quantity, timeInForce, expiresAt, budget } = order;
  const shares = asked.quantity === 0 ? 0 : quantity;
  return JSON.stringify({ member, market, contract, side, price, shares, timeInForce, expiresAt, budget });
}

/** Nothing that was there is open after all of it was cancelled: orders are numbered by the journal. */
function cancelBreaches({ key, request, answer }: LoggedRequest, orders: Map<number, StoredOrder>): string[] {
  const { sequence, outcome, code } = answer;
  if (request.kind !== 'cancelAll' || outcome !== 'ok' || code !== undefined || sequence === undefined)
    return [];
  const left = [...orders].filter(
    ([id, { member, market, state }]) =>
      state === 'open' &&
      id < sequence &&
      member === request.member &&
      (request.market === 0 || market === request.market),
  );
  return left.map(([id]) => `I3: order ${id} was cancelled by ${key} and is open`);
}

/** I4: no command under a key and no order that nobody asked for, and one order for one request. */
function uninvited(
  { requests, digestOf }: { requests: readonly LoggedRequest[]; digestOf: DigestOf },
  journal: Map<string, JournalKey>,
  orders: Map<number, StoredOrder>,
): string[] {
  const keys = new Set(requests.map(({ key, request }) => `${request.member}/${digestOf(key)}`));
  const members = new Set(requests.map(({ request }) => request.member));
  const rows = [...journal].filter(([name, { actor }]) => members.has(actor) && !keys.has(name));
  const placing = new Set([...journal.values()].map(({ actor, sequence }) => `${actor}/${sequence}`));
  const nobodys = [...orders].filter(
    ([id, { member }]) => members.has(member) && !placing.has(`${member}/${id}`),
  );
  const ids = new Map<number, string>();
  const twice: string[] = [];
  for (const { key, request, answer } of requests) {
    if (request.kind !== 'place' || answer.outcome !== 'ok' || answer.order === undefined) continue;
    const other = ids.get(answer.order);
    if (other !== undefined && other !== key)
      twice.push(`I4: ${other} and ${key} have both order ${answer.order}`);
    ids.set(answer.order, key);
  }
  return [
    ...rows.map(([, { sequence }]) => `I4: nobody asked for the command at ${sequence}`),
    ...nobodys.map(([id]) => `I4: nobody placed order ${id}`),
    ...twice,
  ];
}

/** A server salts the digests of keys with a secret from its settings; the journal alone does not. */
async function journalDigest(client: Client): Promise<DigestOf> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('setting') IS NOT NULL AS found",
  );
  const text = "SELECT value #>> '{}' AS secret FROM setting WHERE key = 'secret'";
  const [row] = tables[0]?.found ? (await client.query<{ secret: string }>(text)).rows : [];
  const salt =
    row === undefined
      ? ''
      : createHmac('sha256', Buffer.from(row.secret, 'base64'))
          .update(JSON.stringify(['journal keys']))
          .digest('base64url');
  return (key) =>
    createHash('sha256')
      .update(salt + key)
      .digest('hex')
      .slice(0, 32);
}

async function journalKeys(client: Client): Promise<Map<string, JournalKey>> {
  const { rows } = await client.query<{ actor: string; seq: string; digest: string }>(
    "SELECT actor, seq, encode(key_digest, 'hex') AS digest FROM journal WHERE key_digest IS NOT NULL",
  );
  return new Map(
    rows.map(({ actor, seq, digest }) => [
      `${actor}/${digest}`,
      { actor: Number(actor), sequence: Number(seq), digest },
    ]),
  );
}

async function storedOrders(client: Client): Promise<Map<number, StoredOrder>> {
  const { rows } = await client.query<StoredOrder & { id: string }>(
    `SELECT order_id AS id, member_id::int AS member, market_id::int AS market, contract, side,
      price_ticks AS price, quantity::int AS quantity, time_in_force AS "timeInForce",
      expires_at_ms::float8 AS "expiresAt", budget_milli::int AS budget, state FROM orders`,
  );
  return new Map(rows.map(({ id, ...order }) => [Number(id), order]));
}
