import { fromUnits } from '../../format/decimal';
import { toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import type { Order, Viewer } from '../../session/me-query';
import type { OrderInput, OrderPreview } from './preview-query';

type Account = Pick<Viewer, 'balance' | 'positions' | 'orders'>;
type Position = Viewer['positions'][number];

/** An order that is under way, and what the preview said of it. */
export interface Expected {
  input: OrderInput;
  preview: Pick<OrderPreview, 'filled' | 'resting' | 'cost' | 'hold' | 'averagePrice'>;
  idea: { id: string; title: string };
  market: Position['market'];
}

/** Of an order that the exchange has not confirmed yet; it cannot be changed or cancelled. */
export const expectedOrderId = 'expected';

/** The account as it will be if the order does what its preview said. */
export function expectedAccount<A extends Account>(account: A, expected: Expected): A {
  const { resting } = expected.preview;
  const orders = resting === '0' ? account.orders : [orderOf(expected), ...account.orders];
  return {
    ...account,
    balance: balanceOf(account.balance, expected),
    positions: positionsOf(account.positions, expected),
    orders,
  };
}

/** What trades becomes shares of about the same worth, what waits is set aside: in all it stays the same. */
function balanceOf(balance: Account['balance'], { preview }: Expected): Account['balance'] {
  const [cost, hold] = [toMilli(preview.cost), toMilli(preview.hold)];
  const plus = (tokens: string, milli: bigint) => fromUnits(toMilli(tokens) + milli, 3);
  return {
    ...balance,
    cash: plus(balance.cash, -cost - hold),
    held: plus(balance.held, hold),
    inPositions: plus(balance.inPositions, cost),
  };
}

/** Only what is plain: more of what is held or of what nothing is held, or less of it. The rest comes confirmed. */
function positionsOf(positions: Account['positions'], expected: Expected): Account['positions'] {
  const { input, preview, market } = expected;
  const filled = toShares(preview.filled);
  if (filled === 0n) return positions;
  const here = positions.filter((position) => position.market.id === market.id);
  const held = here.find(({ contract }) => contract.name === input.contract);
  if (!held) {
    const bought = here.length === 0 && input.side === 'BUY' ? positionOf(expected) : undefined;
    return bought ? [bought, ...positions] : positions;
  }
  const left = toShares(held.quantity) + (input.side === 'BUY' ? filled : -filled);
  // Whose last shares seem gone would be asked to sell something else.
  if (left <= 0n) return positions;
  return positions.map((position) => (position === held ? { ...held, quantity: String(left) } : position));
}

function positionOf({ input, preview, idea, market }: Expected): Position | undefined {
  const contract = market.contracts.find(({ name }) => name === input.contract);
  if (!contract || preview.averagePrice === null) return undefined;
  const { index, name } = contract;
  const { filled: quantity, averagePrice: averageCost, cost: value } = preview;
  const shares = { quantity, averageCost, value, profit: '0' };
  return typed('Position', { idea, market, contract: typed('Contract', { index, name }), ...shares });
}

function orderOf({ input, preview, idea, market }: Expected): Order {
  const { id, question } = market;
  const { side, type, timeInForce, expiresAt, postOnly, reduceOnly, selfTradeMode, price } = input;
  return typed('Order', {
    id: expectedOrderId,
    idea: typed('Idea', idea),
    market: typed('Market', { id, question }),
    contract: typed('Contract', { index: indexOf(market, input.contract), name: input.contract }),
    side,
    type,
    timeInForce: timeInForce ?? 'GTC',
    expiresAt: expiresAt ?? null,
    postOnly: postOnly ?? false,
    reduceOnly: reduceOnly ?? false,
    selfTradeMode: selfTradeMode ?? 'CANCEL_NEWEST',
    price: price ?? null,
    quantity: input.quantity ?? preview.resting,
    filled: preview.filled,
    open: preview.resting,
    state: 'OPEN',
    placedAt: new Date().toISOString(),
  });
}

/** The cache writes the fields of a fragment only where it is told the type. */
const typed = <T extends object>(__typename: string, fields: T): T => ({ __typename, ...fields });

const indexOf = ({ contracts }: Position['market'], wanted: string): number =>
  contracts.find(({ name }) => name === wanted)?.index ?? 0;
