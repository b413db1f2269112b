import { invariant } from '@openfloor/kernel';
import type { Stamp } from '../core.js';
import type { ExchangeEvent, MarketListed, MarketStateChanged, ResolutionChanged } from '../event.js';
import type { Resolution } from '../state.js';
import type { MarketRecord } from './market-record.js';

/**
 * Follows markets through events. Both the read view and the market table are made by this, so that they cannot
 * differ; `changed` tells each record as it is after every change.
 */
export class MarketFold {
  private readonly records = new Map<number, MarketRecord>();

  constructor(private readonly changed: (record: MarketRecord) => void) {}

  /** For the start from a database. */
  load(records: Iterable<MarketRecord>): void {
    for (const record of records) this.records.set(record.marketId, record);
  }

  apply(event: ExchangeEvent, { sequence, at }: Stamp): void {
    switch (event.type) {
      case 'MarketListed':
        return this.set(listed(event, sequence));
      case 'InsidersSet':
        return this.change(event.marketId, { insiders: event.insiders, sequence });
      case 'MarketStateChanged':
        return this.change(event.marketId, { ...this.stateAfter(event, at), sequence });
      case 'AuctionHeld': {
        const { priceTicks, quantity } = event;
        return this.change(event.marketId, { auction: { priceTicks, quantity }, sequence });
      }
      case 'ResolutionChanged': {
        const resolution = resolutionAfter(this.known(event.marketId).resolution, event);
        return this.change(event.marketId, { resolution, sequence });
      }
      case 'HouseChanged': {
        const { house } = this.known(event.marketId);
        invariant(house !== null, `market ${event.marketId} has no house`);
        return this.change(event.marketId, { house: { ...house, shares: event.shares }, sequence });
      }
      default:
    }
  }

  private stateAfter(event: MarketStateChanged, at: number): Partial<MarketRecord> {
    const { state, reason, payoutTicks, until } = event;
    const before = this.known(event.marketId);
    let { auctionEndsAt, flaggedAt } = before;
    if (state === 'auction') auctionEndsAt = until;
    else if (state === 'open' || state === 'closed') auctionEndsAt = 0;
    if (reason === 'FLAGGED') flaggedAt = at;
    else if (reason === 'RESUMED') flaggedAt = 0;
    return { state, reason, payoutTicks, until, auctionEndsAt, flaggedAt };
  }

  private known(marketId: number): MarketRecord {
    const record = this.records.get(marketId);
    if (record === undefined) invariant(false, `market ${marketId} changes without having been listed`);
    return record;
  }

  private change(marketId: number, change: Partial<MarketRecord>): void {
    this.set({ ...this.known(marketId), ...change });
  }

  private set(record: MarketRecord): void {
    this.records.set(record.marketId, record);
    this.changed(record);
  }
}

function listed(event: MarketListed, sequence: number): MarketRecord {
  const { marketId, ideaId, contracts, closesAt, referenceTicks, subsidyMilli, insiders } = event;
  const shares = new Array<number>(contracts).fill(0);
  return {
    marketId,
    ideaId,
    contracts,
    closesAt,
    referenceTicks,
    insiders,
    state: 'draft',
    reason: 'LISTED',
    until: 0,
    auctionEndsAt: 0,
    auction: null,
    flaggedAt: 0,
    resolution: null,
    payoutTicks: [],
    house: subsidyMilli === 0 ? null : { subsidyMilli, shares },
    sequence,
  };
}

/** A proposal starts anew; what follows keeps who proposed it, with what evidence, and who objected. */
function resolutionAfter(before: Resolution | null, event: ResolutionChanged): Resolution {
  const { status, actorId, payoutTicks, isVoid, evidenceId, challengeEndsAt, stakeMilli } = event;
  const said = { status, payoutTicks, isVoid, challengeEndsAt };
  if (status === 'proposed')
    return { ...said, proposerId: actorId, confirmerId: 0, evidenceId, challenge: null };
  invariant(before !== null, `market ${event.marketId} has no resolution that could be ${status}`);
  if (status === 'challenged') return { ...before, ...said, challenge: { memberId: actorId, stakeMilli } };
  // Confirmed again by the exchange, after a challenge, it is still the officer's confirmation.
  const isOfficers = status === 'confirmed' && actorId !== 0;
  return { ...before, ...said, confirmerId: isOfficers ? actorId : before.confirmerId };
}
