import type { MarketRecord, Resolution } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import type { Cell } from './table.js';

/** A row of the market table as the driver reads it. */
export interface MarketRow {
  market_id: string;
  idea_id: string;
  contracts: number;
  closes_at_ms: string;
  reference_ticks: number[];
  insiders: string[];
  state: MarketRecord['state'];
  reason: MarketRecord['reason'];
  until_ms: string;
  auction_ends_at_ms: string;
  auction_held: boolean;
  auction_ticks: number;
  auction_quantity: string;
  flagged_at_ms: string;
  payout_ticks: number[];
  subsidy_milli: string;
  house_shares: string[];
  resolution_status: Resolution['status'] | 'none';
  proposer_id: string;
  confirmer_id: string;
  resolution_ticks: number[];
  is_void: boolean;
  evidence_id: string;
  challenge_ends_at_ms: string;
  challenger_id: string;
  stake_milli: string;
  sequence: string;
}

/** The market of a row. Throws InvariantViolation for a number that is not safe. */
export function marketOfRow(row: MarketRow): MarketRecord {
  const subsidyMilli = safeInteger(row.subsidy_milli);
  const auction = { priceTicks: row.auction_ticks, quantity: safeInteger(row.auction_quantity) };
  return {
    marketId: safeInteger(row.market_id),
    ideaId: safeInteger(row.idea_id),
    contracts: row.contracts,
    closesAt: safeInteger(row.closes_at_ms),
    referenceTicks: row.reference_ticks,
    insiders: row.insiders.map(safeInteger),
    state: row.state,
    reason: row.reason,
    until: safeInteger(row.until_ms),
    auctionEndsAt: safeInteger(row.auction_ends_at_ms),
    auction: row.auction_held ? auction : null,
    flaggedAt: safeInteger(row.flagged_at_ms),
    resolution: resolutionOfRow(row),
    payoutTicks: row.payout_ticks,
    house: subsidyMilli === 0 ? null : { subsidyMilli, shares: row.house_shares.map(safeInteger) },
    sequence: safeInteger(row.sequence),
  };
}

function resolutionOfRow(row: MarketRow): Resolution | null {
  if (row.resolution_status === 'none') return null;
  const memberId = safeInteger(row.challenger_id);
  return {
    status: row.resolution_status,
    proposerId: safeInteger(row.proposer_id),
    confirmerId: safeInteger(row.confirmer_id),
    payoutTicks: row.resolution_ticks,
    isVoid: row.is_void,
    evidenceId: safeInteger(row.evidence_id),
    challengeEndsAt: safeInteger(row.challenge_ends_at_ms),
    challenge: memberId === 0 ? null : { memberId, stakeMilli: safeInteger(row.stake_milli) },
  };
}

/** In the order of the table's columns. */
export function marketCells(market: MarketRecord): Cell[] {
  const { auction, house, resolution } = market;
  return [
    market.marketId,
    market.ideaId,
    market.contracts,
    market.closesAt,
    market.referenceTicks,
    market.insiders,
    market.state,
    market.reason,
    market.until,
    market.auctionEndsAt,
    auction !== null,
    auction?.priceTicks ?? 0,
    auction?.quantity ?? 0,
    market.flaggedAt,
    market.payoutTicks,
    house?.subsidyMilli ?? 0,
    house?.shares ?? [],
    resolution?.status ?? 'none',
    resolution?.proposerId ?? 0,
    resolution?.confirmerId ?? 0,
    resolution?.payoutTicks ?? [],
    resolution?.isVoid ?? false,
    resolution?.evidenceId ?? 0,
    resolution?.challengeEndsAt ?? 0,
    resolution?.challenge?.memberId ?? 0,
    resolution?.challenge?.stakeMilli ?? 0,
    market.sequence,
  ];
}
