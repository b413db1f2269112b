import type { ExchangeView } from '@openfloor/exchange';
import { YES } from '@openfloor/exchange';
import type { DataSource } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { memberBelief } from './belief.js';
import { crowdIdea } from './demo-market.js';
import { Dice } from './dice.js';

const MINUTE = 60_000;
/** Who was drawn takes so many minutes at least, and at most. */
const [SHORTEST, LONGEST] = [0.7, 4];
/** What a member of a panel who does not know the record thinks of a resolution. */
const TRUST = 0.7;
const Draw = { vote: 1501 } as const;

interface Seat {
  id: string;
  lot_id: number;
  member_id: number;
  kind: 'JURY' | 'PANEL';
  market_id: number;
  drawn_at: Date;
}

const WAITING = `
  SELECT s.id, s.lot_id, s.member_id, l.kind, l.market_id, l.drawn_at
  FROM lot_seat s JOIN lot l ON l.id = s.lot_id JOIN member m ON m.id = s.member_id
  WHERE m.crowd AND s.vote IS NULL AND s.ended_at IS NULL AND l.decided_at IS NULL AND l.kind <> 'RESOLVERS'
  ORDER BY s.lot_id, s.place`;

interface Voters {
  readonly dataSource: DataSource;
  readonly view: Pick<ExchangeView, 'market'>;
  readonly seed: number;
}

/** Simulated members who were drawn by lot vote by what they believe, some minutes after the draw. */
export async function castVotes({ dataSource, view, seed }: Voters, now: number): Promise<void> {
  const seats: Seat[] = await dataSource.query(WAITING);
  for (const seat of seats) {
    const dice = new Dice(seed, Draw.vote, seat.lot_id, seat.member_id);
    const minutes = SHORTEST + (LONGEST - SHORTEST) * dice.unit();
    if (now < seat.drawn_at.getTime() + minutes * MINUTE) continue;
    const ideaId = view.market(seat.market_id)?.ideaId ?? 0;
    const idea = await dataSource.getRepository(Idea).findOneBy({ id: ideaId });
    if (idea === null) continue;
    const yes =
      seat.kind === 'JURY'
        ? memberBelief(seed, seat.member_id, crowdIdea(idea), now) > 0
        : stands(view, seat, { idea, dice });
    await vote(dataSource, seat, yes);
  }
}

/** Whether what was proposed is what the record says. */
function stands(
  view: Voters['view'],
  { market_id: marketId }: Seat,
  { idea, dice }: { idea: Idea; dice: Dice },
): boolean {
  const payouts = view.market(marketId)?.resolution?.payoutTicks ?? [];
  const { recordedOutcome } = idea;
  if (recordedOutcome === null || payouts.length !== 2) return dice.chance(TRUST);
  return (payouts[YES] === 1000) === (recordedOutcome === 'YES');
}

/** With the lot locked, so that nobody counts or passes on meanwhile. */
async function vote(dataSource: DataSource, seat: Seat, yes: boolean): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const open = 'SELECT 1 FROM lot WHERE id = $1 AND decided_at IS NULL FOR UPDATE';
    const rows: unknown[] = await manager.query(open, [seat.lot_id]);
    if (rows.length === 0) return;
    await manager.query(
      'UPDATE lot_seat SET vote = $2, voted_at = now() WHERE id = $1 AND vote IS NULL AND ended_at IS NULL',
      [seat.id, yes],
    );
  });
}
