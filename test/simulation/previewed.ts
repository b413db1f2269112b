import type { Applied, Core, ExchangeState, OrderPreview, PlaceOrder, Stamp } from '@openfloor/exchange';
import { expectSame } from './expect-same.js';

/** Applies the order; where no time passes before it, a preview must have promised what happens. */
export function expectPromised(core: Core, command: PlaceOrder, stamp: Stamp): Applied {
  const { state } = core;
  const { nextAt } = state.due;
  if (stamp.at !== state.at || (nextAt !== null && nextAt <= stamp.at)) return core.apply(command, stamp);
  const preview = core.preview(command);
  const held = heldIn(state, command);
  const applied = core.apply(command, stamp);
  const { answer } = applied;
  if (preview.type === 'Rejected') {
    expectSame(answer, preview);
    return applied;
  }
  if (answer.type !== 'OrderPlaced')
    throw new Error(`the preview promised an order, and it was ${answer.type}`);
  const { filled, open, costMilli, fills, cause } = answer;
  const notionalMilli = fills.reduce((sum, { priceTicks, quantity }) => sum + priceTicks * quantity, 0);
  const { filled: promised, resting, costMilli: cost, notionalMilli: notional } = preview;
  expectSame([promised, resting, cost, notional], [filled, open, costMilli, notionalMilli]);
  expectSame([preview.fills, preview.cause], [fills, cause]);
  if (isQuiet(applied)) expectFigures(core.state, command, preview, held);
  return applied;
}

/** A house that quotes anew may trade with what rests, also with this very order. */
function isQuiet({ events }: Applied): boolean {
  return !events.some(({ type }) => type === 'HouseChanged' || type === 'MarketStateChanged');
}

function expectFigures(state: ExchangeState, command: PlaceOrder, preview: OrderPreview, held: number): void {
  expectSame(preview.holdMilli, heldIn(state, command) - held);
  const market = state.markets.get(command.marketId);
  if (market === undefined || market.auctionEndsAt > 0) return;
  const book = market.contracts === 2 ? 0 : command.contract;
  const { bestBidTicks = 0, bestAskTicks = 0 } = market.quotes[book] ?? {};
  const isTight = bestBidTicks > 0 && bestAskTicks > 0 && bestAskTicks - bestBidTicks <= 100;
  if (isTight) expectSame(preview.priceHalfTicks, bestBidTicks + bestAskTicks);
}

const heldIn = (state: ExchangeState, { marketId, memberId }: PlaceOrder): number =>
  state.markets.get(marketId)?.stakes.get(memberId)?.heldMilli ?? 0;
