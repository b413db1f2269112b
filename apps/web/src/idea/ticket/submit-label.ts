import { t } from '@lingui/core/macro';
import { formatAmount } from '../../format/amount';
import { formatPoints } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { doesNothing } from './lapse-reason';
import type { PreviewedOrder, PreviewFigures } from './previewed-order';
import { splitTrade } from './split-trade';
import { tradeCost } from './trade-sentence';

/** The button says what will happen. */
export function submitLabel(given: PreviewedOrder, preview: PreviewFigures | null): string {
  // The names of many outcomes may be long; the chosen one stands at the top of the ticket.
  const order = given.many ? { ...given, contract: t`it` } : given;
  const { contract, side } = order;
  if (!preview || doesNothing(preview)) return side === 'BUY' ? t`Buy ${contract}` : t`Sell ${contract}`;
  return side === 'BUY' ? buyLabel(order, preview) : sellLabel(order, preview);
}

function buyLabel(order: PreviewedOrder, preview: PreviewFigures): string {
  const total = toMilli(preview.cost) + toMilli(preview.hold);
  if (total > 0n) return t`Put ${formatAmount(total)} tokens behind ${order.contract}`;
  const shares = toShares(preview.filled) + toShares(preview.resting);
  const split = preview.resting === '0' ? splitTrade(order, shares) : null;
  const what =
    split?.opened === 0n
      ? t`Close ${formatShares(shares)} ${split.closes}`
      : t`Buy ${formatShares(shares)} ${order.contract}`;
  return total < 0n && splitTrade(order, shares) ? t`${what}, get ${formatAmount(-total)} tokens` : what;
}

function sellLabel({ contract: name, price, many }: PreviewedOrder, preview: PreviewFigures): string {
  const { filled, resting } = preview;
  const contract = many ? t`shares` : name;
  if (filled === '0') {
    const offered = `${formatShares(resting)} ${contract}`;
    return price ? t`Offer ${offered} at ${formatPoints(price)}` : t`Offer ${offered}`;
  }
  const cost = tradeCost(preview);
  const shares = t`Sell ${formatShares(filled)} ${contract}`;
  if (cost === 0n) return shares;
  return cost < 0n
    ? t`${shares} for ${formatAmount(-cost)} tokens`
    : t`${shares}, pay ${formatAmount(cost)} tokens`;
}
