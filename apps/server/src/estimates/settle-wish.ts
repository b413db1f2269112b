import type { DataSource, EntityManager } from 'typeorm';
import type { StoredWish } from './wish.js';

export const TAKEN = 'TAKEN';

interface Result {
  /** TAKEN, or the code of the refusal. */
  readonly outcome: string;
  /** Of TAKEN the order that the stake became; of a refusal the one that takes the place of the one before. */
  readonly orderId: number | null;
}

/**
 * Writes down what came of a wish, once: the estimate that stands now, and no other. Returns the estimate that came of
 * it, or that was withdrawn.
 */
export function settleWish(
  database: DataSource,
  wish: StoredWish,
  { outcome, orderId }: Result,
): Promise<string | null> {
  return database.transaction(async (manager) => {
    const [row]: { outcome: string | null; estimate_id: string | null }[] = await manager.query(
      'SELECT outcome, estimate_id FROM estimate_wish WHERE id = $1 FOR UPDATE',
      [wish.id],
    );
    if (row === undefined || row.outcome !== null) return row?.estimate_id ?? null;
    if (outcome === TAKEN) return take(manager, wish, orderId);
    if (orderId !== null) await manager.query(PUT_BACK, [wish.marketId, wish.memberId, orderId]);
    await manager.query('UPDATE estimate_wish SET outcome = $2 WHERE id = $1', [wish.id, outcome]);
    return null;
  });
}

async function take(
  manager: EntityManager,
  wish: StoredWish,
  orderId: number | null,
): Promise<string | null> {
  const [ended]: [{ id: string }[], number] = await manager.query(END, [wish.marketId, wish.memberId]);
  const estimateId = wish.chancePermille === null ? ended[0]?.id : await insert(manager, wish, orderId);
  await manager.query('UPDATE estimate_wish SET outcome = $2, estimate_id = $3 WHERE id = $1', [
    wish.id,
    TAKEN,
    estimateId ?? null,
  ]);
  return estimateId ?? null;
}

async function insert(
  manager: EntityManager,
  wish: StoredWish,
  orderId: number | null,
): Promise<string | undefined> {
  const [row]: { id: string }[] = await manager.query(INSERT, [
    wish.memberId,
    wish.marketId,
    wish.chancePermille,
    wish.stakeMilli,
    orderId,
    wish.order?.contract ?? null,
    wish.verdict,
    wish.seenHalfTicks,
    wish.beforeExposure,
  ]);
  return row?.id;
}

const STANDING = 'market_id = $1 AND member_id = $2 AND ended_at IS NULL';
const END = `UPDATE estimate SET ended_at = now() WHERE ${STANDING} RETURNING id`;
const PUT_BACK = `UPDATE estimate SET order_id = $3 WHERE ${STANDING}`;
const INSERT = `
  INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, order_id, contract, verdict, seen_half_ticks,
    before_exposure)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`;
