import { evidenceOf, type Merit, meritOf } from '@openfloor/merit';
import type { EntityManager } from 'typeorm';
import type { EstimateRow } from './estimate-rows.js';

/** A publication needs so many people whose estimates nobody knew at the one before. */
const PEOPLE = 5;
/** As long as the exchange has no record of its own. */
const PRIOR = 0.5;
const PERMILLE = 1_000;

interface Published {
  readonly marketId: number;
  readonly at: number;
  readonly merit: Merit;
  readonly evidence: ReturnType<typeof evidenceOf>;
  /** Those who were not in the publication before. */
  readonly added: readonly EstimateRow[];
}

interface Terms {
  readonly capMilli: number;
  readonly openedAt: ReadonlyMap<number, number>;
}

/** The merits that the exchange would have published while the crowd gave its estimates. In the caller's transaction. */
export async function insertMeritPast(
  manager: EntityManager,
  rows: readonly EstimateRow[],
  terms: Terms,
): Promise<void> {
  const past = byMarket(rows)
    .flatMap((estimates) => publicationsOf(estimates, terms))
    .sort((one, other) => one.at - other.at || one.marketId - other.marketId);
  const ids = await insertPublications(manager, past);
  const added = past.flatMap((publication, place) =>
    publication.added.map((row) => ({ row, publicationId: ids[place] as string })),
  );
  await manager.query(CONTRIBUTIONS, [
    added.map(({ row }) => row.marketId),
    added.map(({ row }) => row.memberId),
    added.map(({ publicationId }) => publicationId),
    added.map(({ row }) => row.chance),
    added.map(({ row }) => row.stakeMilli),
    added.map(({ row }) => row.early),
  ]);
}

function byMarket(rows: readonly EstimateRow[]): EstimateRow[][] {
  const groups = new Map<number, EstimateRow[]>();
  for (const row of rows) groups.set(row.marketId, [...(groups.get(row.marketId) ?? []), row]);
  return [...groups.values()].map((group) =>
    group.sort((one, other) => one.at - other.at || one.memberId - other.memberId),
  );
}

/** One after every five people; the last few wait for others. */
function publicationsOf(estimates: readonly EstimateRow[], { capMilli, openedAt }: Terms): Published[] {
  const published: Published[] = [];
  for (let count = PEOPLE; count <= estimates.length; count += PEOPLE) {
    const known = estimates.slice(0, count);
    const last = known[count - 1] as EstimateRow;
    const beliefs = known.map(({ memberId, chance, stakeMilli, early }) => ({
      ...{ memberId, chance: chance / PERMILLE, atRiskMilli: stakeMilli },
      ...{ beforeExposure: early, skill: 1 },
    }));
    const merit = meritOf(beliefs, { capMilli, prior: PRIOR });
    if (merit === null) continue;
    const ageMs = Math.max(0, last.at - (openedAt.get(last.marketId) ?? last.at));
    const { people, countedStakeMilli, low, high } = merit;
    // What stood in the book then is not kept.
    const evidence = evidenceOf({
      people,
      countedStakeMilli,
      depthMilli: 0,
      spread: null,
      ageMs,
      width: high - low,
    });
    const added = known.slice(count - PEOPLE);
    published.push({ marketId: last.marketId, at: last.at, merit, evidence, added });
  }
  return published;
}

async function insertPublications(manager: EntityManager, past: readonly Published[]): Promise<string[]> {
  const permille = (of: (merit: Merit) => number) =>
    past.map(({ merit }) => Math.round(PERMILLE * of(merit)));
  const rows: { id: string }[] = await manager.query(PUBLICATIONS, [
    past.map(({ marketId }) => marketId),
    past.map(({ at }) => new Date(at)),
    permille(({ merit }) => merit),
    permille(({ centre }) => centre),
    permille(({ low }) => low),
    permille(({ high }) => high),
    Math.round(PERMILLE * PRIOR),
    past.map(({ merit }) => merit.people),
    past.map(({ merit }) => merit.stakeMilli),
    past.map(({ merit }) => merit.early),
    past.map(({ evidence }) => evidence.grade),
    past.map(({ evidence }) => JSON.stringify(evidence.parts)),
  ]);
  return rows.map(({ id }) => id);
}

/** In the order of what is given, and so are the ids that come back. */
const PUBLICATIONS = `
  INSERT INTO merit_publication (market_id, at, merit, centre, low, high, prior, people, stake_milli, early, grade, parts)
  SELECT market_id, at, merit, centre, low, high, $7::int, people, stake_milli, early, grade, parts::jsonb
  FROM unnest($1::int[], $2::timestamptz[], $3::int[], $4::int[], $5::int[], $6::int[], $8::int[], $9::bigint[],
    $10::int[], $11::text[], $12::text[]) WITH ORDINALITY
    AS given(market_id, at, merit, centre, low, high, people, stake_milli, early, grade, parts, place)
  ORDER BY place
  RETURNING id`;

const CONTRIBUTIONS = `
  INSERT INTO merit_contribution (market_id, member_id, publication_id, chance, stake_milli, early)
  SELECT * FROM unnest($1::int[], $2::int[], $3::bigint[], $4::int[], $5::bigint[], $6::boolean[])`;
