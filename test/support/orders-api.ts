import type { ApiAnswer, ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { newKey } from './server.js';

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  ... on OrderPlaced {
    order { id state filled open price quantity contract { name } side }
    fills { price quantity } cost dropReason balance { cash held } sequence
  }
  ... on OrderRejected { code message }
} }`;

export const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) {
  ... on OrderCancelled { orderId cancelled sequence }
  ... on OrderRejected { code message }
} }`;

export const AMEND = `mutation ($input: AmendOrderInput!) { amendOrder(input: $input) {
  ... on OrderAmended { order { id open price } keptPlace sequence }
  ... on OrderCancelled { orderId cancelled }
  ... on OrderRejected { code message }
} }`;

export const CANCEL_ALL = `mutation ($input: CancelAllOrdersInput!) { cancelAllOrders(input: $input) {
  ... on AllOrdersCancelled { orders cancelled balance { cash held } }
  ... on OrderRejected { code message }
} }`;

export const PLACE_ALL = `mutation ($input: PlaceOrdersInput!) { placeOrders(input: $input) {
  ... on OrdersAnswered { results {
    ... on OrderPlaced { order { id state } }
    ... on OrderRejected { code message }
  } }
  ... on OrderRejected { code message }
} }`;

export interface PlacedOrRejected {
  readonly order?: {
    readonly id: string;
    readonly state: string;
    readonly filled: string;
    readonly open: string;
  };
  readonly fills?: readonly { readonly price: string; readonly quantity: string }[];
  readonly cost?: string;
  readonly dropReason?: string | null;
  readonly balance?: { readonly cash: string; readonly held: string };
  readonly sequence?: string;
  readonly code?: string;
  readonly message?: string;
}

/** An order for 10 YES at 0.1, with a new key, but for what is said otherwise. */
export const orderInput = (order: Record<string, unknown>) => ({
  contract: 'YES',
  side: 'BUY',
  type: 'LIMIT',
  price: '0.1',
  quantity: '10',
  idempotencyKey: newKey(),
  ...order,
});

export async function placeOrder(
  client: ApiClient,
  order: Record<string, unknown>,
): Promise<PlacedOrRejected> {
  return (await client.read<{ placeOrder: PlacedOrRejected }>(PLACE, { input: orderInput(order) }))
    .placeOrder;
}

/** Ids of the markets by the titles of their ideas. */
export async function marketIds(client: ApiClient): Promise<Map<string, string>> {
  const { ideas } = await client.read<{
    ideas: { nodes: { title: string; market: { id: string } | null }[] };
  }>('{ ideas { nodes { title market { id } } } }');
  return new Map(ideas.nodes.flatMap(({ title, market }) => (market === null ? [] : [[title, market.id]])));
}

/** The id of the market of an idea that is new, once it takes orders: it is listed first and opened then. */
export async function marketOnceOpen(client: ApiClient, title: string): Promise<string> {
  interface Listed {
    readonly title: string;
    readonly market: { readonly id: string; readonly state: string } | null;
  }
  const { id } = await eventually(
    async () => {
      const { ideas } = await client.read<{ ideas: { nodes: Listed[] } }>(
        '{ ideas(first: 200) { nodes { title market { id state } } } }',
      );
      return ideas.nodes.find((idea) => idea.title === title)?.market ?? { id: '', state: 'DRAFT' };
    },
    ({ state }) => state !== 'DRAFT',
  );
  return id;
}

export const codeOf = ({ errors }: ApiAnswer<unknown>): string | undefined => errors?.[0]?.extensions?.code;
