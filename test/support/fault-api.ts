import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { Floor } from './fault-floor.js';
import type { FaultAnswer, FaultTarget, Sent } from './fault-target.js';
import type { FaultRequest, OrderRequest } from './fault-traffic.js';

const REJECTED = '... on OrderRejected { code }';
const CANCELLED = '... on OrderCancelled { orderId cancelled }';
const PLACED = '... on OrderPlaced { order { id } cost sequence }';
const mutation = (name: string, input: string, answers: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answers} ${REJECTED} } }`;

/** What is asked for in answers is what must be the same when it is asked again. */
const MUTATIONS: Record<FaultRequest['kind'] | 'placeAll', string> = {
  place: mutation('placeOrder', 'PlaceOrderInput', PLACED),
  placeAll: mutation(
    'placeOrders',
    'PlaceOrdersInput',
    `... on OrdersAnswered { results { ${PLACED} ${REJECTED} } }`,
  ),
  cancel: mutation('cancelOrder', 'CancelOrderInput', CANCELLED),
  cancelAll: mutation(
    'cancelAllOrders',
    'CancelAllOrdersInput',
    '... on AllOrdersCancelled { orders cancelled sequence }',
  ),
  amend: mutation(
    'amendOrder',
    'AmendOrderInput',
    `... on OrderAmended { order { id } cost sequence } ${CANCELLED}`,
  ),
};

interface ApiResult {
  readonly order?: { readonly id: string };
  readonly orderId?: string;
  readonly sequence?: string;
  readonly code?: string;
  readonly cost?: string;
  readonly orders?: number;
  readonly cancelled?: string;
  /** Of a batch. */
  readonly results?: readonly ApiResult[];
}

/** Codes that say that the command left no trace. */
const WITHOUT_TRACE = ['BUSY', 'RATE_LIMITED', 'INTERNAL', 'IDEMPOTENCY_CONFLICT'];

/** Over the API, as the members who are signed in. */
export function apiTarget(floor: Floor): FaultTarget {
  return async (sent) => {
    try {
      const { results = [], ...single } = await mutate(floor, sent);
      return sent.length === 1 ? [apiAnswer(single)] : results.map(apiAnswer);
    } catch (error) {
      const answer = { outcome: neverLeft(error) ? 'refused' : 'unknown', code: String(error).slice(0, 200) };
      return sent.map(() => answer as FaultAnswer);
    }
  };
}

async function mutate(floor: Floor, sent: readonly Sent[]): Promise<ApiResult> {
  const inputs = sent.map(({ request, key }) => ({ ...inputOf(floor, request), idempotencyKey: key }));
  const { member, kind } = (sent[0] as Sent).request;
  const client = floor.clients.get(member);
  if (client === undefined) throw new Error(`nobody is member ${member}`);
  const [name, input] =
    sent.length === 1 ? ([kind, inputs[0]] as const) : (['placeAll', { orders: inputs }] as const);
  return Object.values(await client.read<Record<string, ApiResult>>(MUTATIONS[name], { input }))[0] ?? {};
}

function inputOf(floor: Floor, request: FaultRequest): Record<string, unknown> {
  switch (request.kind) {
    case 'place':
      return orderInput(floor, request);
    case 'cancel':
      return { orderId: encodeId('Order', request.order) };
    case 'cancelAll':
      return request.market === 0 ? {} : { marketId: encodeId('Market', request.market) };
    case 'amend':
      return {
        orderId: encodeId('Order', request.order),
        price: tokens(request.price),
        quantity: String(request.quantity),
      };
  }
}

function orderInput({ markets }: Floor, request: OrderRequest): Record<string, unknown> {
  const { price, quantity, timeInForce, expiresAt, budget, market } = request;
  return {
    marketId: encodeId('Market', market),
    contract: markets.find(({ id }) => id === market)?.contracts[request.contract],
    side: request.side.toUpperCase(),
    timeInForce,
    ...(price === 0 ? { type: 'MARKET' } : { type: 'LIMIT', price: tokens(price) }),
    ...(quantity > 0 && { quantity: String(quantity) }),
    ...(expiresAt > 0 && { expiresAt: new Date(expiresAt).toISOString() }),
    ...(budget > 0 && { budget: tokens(budget) }),
  };
}

const tokens = (milli: number): string => (milli / 1000).toFixed(3);

function apiAnswer({ order, orderId, sequence, code, ...said }: ApiResult): FaultAnswer {
  if (code === 'STOPPED') return { outcome: 'unknown', code };
  if (code !== undefined) return { outcome: WITHOUT_TRACE.includes(code) ? 'refused' : 'ok', code };
  const id = decodeId('Order', order?.id ?? orderId ?? '') ?? undefined;
  return {
    outcome: 'ok',
    figures: JSON.stringify(said),
    ...(id !== undefined && { order: id }),
    ...(sequence !== undefined && { sequence: Number(sequence) }),
  };
}

/** The connection was refused, so nobody can have taken the request. */
function neverLeft(error: unknown): boolean {
  return ((error as Error).cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
}
