import type { EstimateVerdict } from '../database/entities/estimate.js';

export interface ClosingRow {
  readonly market_id: number;
  readonly idea_id: number;
  /** When what was said could still be right or wrong for the last time. */
  readonly at_ms: string;
  readonly price_half_ticks: number;
  /** As published last, 0..1; null: nothing was. */
  readonly merit: number | null;
  readonly up_votes: number;
}

export interface EstimateRow {
  readonly market_id: number;
  readonly member_id: number;
  readonly chance_permille: number;
  readonly stake_milli: string;
  readonly verdict: EstimateVerdict | null;
  readonly seen_half_ticks: number | null;
}

/**
 * $1 markets that are closed. None of these moments is before the close, and the earliest is the close: the closing
 * date, what changed the market last, the first step of its resolution, the act of an officer. A headline that asks
 * whether the idea is adopted or shipped is over once that is answered, though trading may go on.
 *
 * Followers count where people could see how many they were: below five that was nobody's to know.
 */
export const CLOSES = `
  WITH closed AS (
    SELECT m.market_id::int AS market_id, i.id AS idea_id, m.reference_ticks[1] AS reference_ticks, least(
      m.closes_at_ms,
      (SELECT j.at_ms FROM journal j WHERE j.seq = m.sequence),
      (SELECT min(r.at_ms) FROM resolution r WHERE r.market_id = m.market_id),
      (SELECT min(a.at_ms) FROM audit a WHERE a.subject = 'Market:' || m.market_id AND a.act = 'CLOSE_MARKET'),
      (SELECT floor(extract(epoch FROM min(e.at)) * 1000)::bigint FROM idea_event e
       WHERE e.idea_id = i.id AND e.kind = 'STAGE' AND (
         i.headline = 'ADOPTED' AND e.stage IN ('ADOPTED', 'DECLINED')
         OR i.headline = 'SHIPPED' AND e.stage IN ('SHIPPED', 'DECLINED')))
    ) AS at_ms
    FROM market m JOIN idea i ON i.market_id = m.market_id
    WHERE m.market_id = ANY($1::int[])
  )
  SELECT market_id, idea_id, at_ms,
    coalesce(
      (SELECT p.price_half_ticks FROM price_point p
       WHERE p.market_id = closed.market_id AND p.contract = 0 AND p.at_ms < closed.at_ms
       ORDER BY p.sequence DESC LIMIT 1),
      2 * reference_ticks)::int AS price_half_ticks,
    (SELECT p.merit::float8 / 1000 FROM merit_publication p
     WHERE p.market_id = closed.market_id AND p.at < to_timestamp(closed.at_ms / 1000.0)
     ORDER BY p.id DESC LIMIT 1) AS merit,
    (SELECT count(*)::int FROM (
       SELECT member_id FROM second s WHERE s.idea_id = closed.idea_id
       UNION
       SELECT member_id FROM idea_follow f WHERE f.idea_id = closed.idea_id
         AND 5 <= (SELECT count(*) FROM idea_follow g WHERE g.idea_id = closed.idea_id)
     ) AS voter) AS up_votes
  FROM closed`;

/** $1 markets, $2 when each closed. The last of each member that stood then; who took theirs back said nothing. */
export const ESTIMATES = `
  SELECT DISTINCT ON (e.market_id, e.member_id)
    e.market_id, e.member_id, e.chance_permille, e.stake_milli, e.verdict, e.seen_half_ticks
  FROM unnest($1::int[], $2::timestamptz[]) AS closed(market_id, at)
  JOIN estimate e ON e.market_id = closed.market_id
  WHERE e.at < closed.at AND (e.ended_at IS NULL OR e.ended_at >= closed.at)
  ORDER BY e.market_id, e.member_id, e.id DESC`;
