import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { declineDuty, historyOf, openIdea, readLot, readVerdict, seatsOf } from '../support/jury-api.js';
import { JuryFloor } from '../support/jury-floor.js';
import { changeMarket } from '../support/officers-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: JuryFloor;
beforeAll(async () => {
  floor = await JuryFloor.start();
}, START_MS);
afterAll(() => floor.server.stop());

describe('a jury that cannot be filled', () => {
  it('decides with the majority of three who voted, once nobody is left to ask', async () => {
    const idea = await openIdea(floor.server, { title: 'A shorter lease' });
    const jury = await floor.draw(idea);
    for (const handle of jury.slice(0, 3)) await floor.vote(handle, idea.marketId, { vote: 'NO' });
    await declineAll(idea);
    await floor.decided(idea.marketId);
    expect(await readVerdict(floor.of('ada'), idea.marketId)).toMatchObject({ yes: 0, no: 3, outcome: 'NO' });
    const { tickets } = await readLot(floor.of('ada'), idea.marketId);
    expect(tickets.filter(({ state }) => state === 'SEATED')).toHaveLength(3);
    expect(tickets.filter(({ state }) => state === 'NOT_ASKED')).toEqual([]);
  });

  it('comes to no verdict with fewer, and resolvers are told to void the market', async () => {
    const idea = await openIdea(floor.server, { title: 'Half a lease' });
    const jury = await floor.draw(idea);
    for (const handle of jury.slice(0, 2)) await floor.vote(handle, idea.marketId);
    await declineAll(idea);
    await floor.decided(idea.marketId);
    expect(await readVerdict(floor.of('ada'), idea.marketId)).toMatchObject({ yes: 2, no: 0, outcome: null });
    expect((await historyOf(floor.server, idea.ideaId)).at(-1)).toContain('no verdict (2 yes, 0 no)');
    const told = await floor.server.database.query(
      "SELECT handle FROM notice JOIN member m ON m.id = member_id WHERE kind = 'RESOLUTION' AND text LIKE '%“Half a lease”%' ORDER BY handle",
    );
    expect(told).toEqual([{ handle: 'auditor' }, { handle: 'operator' }]);
  });

  it('comes to no verdict by as many votes for as against', async () => {
    const idea = await openIdea(floor.server, { title: 'A lease for two', jurySize: 4 });
    const jury = await floor.draw(idea);
    expect(jury).toHaveLength(4);
    for (const [place, handle] of jury.entries())
      await floor.vote(handle, idea.marketId, { vote: place < 2 ? 'YES' : 'NO' });
    await floor.decided(idea.marketId);
    expect(await readVerdict(floor.of('ada'), idea.marketId)).toMatchObject({ yes: 2, no: 2, outcome: null });
  });

  it('is asked no longer than three terms, one after the other', async () => {
    const idea = await openIdea(floor.server, { title: 'An endless lease' });
    await floor.draw(idea);
    await floor.server.database.query(
      `UPDATE lot SET drawn_at = now() - interval '181 minutes' WHERE market_id = $1`,
      [idea.market],
    );
    await floor.server.database.query(
      `UPDATE lot_seat SET due_at = now() - interval '1 second'
       WHERE lot_id = (SELECT id FROM lot WHERE market_id = $1)`,
      [idea.market],
    );
    await floor.decided(idea.marketId);
    expect(await seatsOf(floor.server, { market: idea.market })).toHaveLength(7);
  });

  async function declineAll({ marketId, market }: { marketId: string; market: number }): Promise<void> {
    for (;;) {
      const open = (await seatsOf(floor.server, { market })).filter(
        ({ ended, vote: given }) => !ended && given === null,
      );
      if (open.length === 0) return;
      for (const { handle } of open) {
        const duty = await floor.dutyOf(handle, marketId);
        await declineDuty(floor.of(handle), duty?.id ?? '');
      }
    }
  }
});

describe('no jury', () => {
  it('is drawn for a claim that does not ask one, nor for an idea that was retired', async () => {
    const adopted = await openIdea(floor.server, { title: 'By its record', headline: 'ADOPTED' });
    const retired = await openIdea(floor.server, { title: 'Given up' });
    await floor.server.database.getRepository(Idea).update(retired.ideaId, { stage: 'RETIRED' });
    await floor.server.restart();
    const asked = await openIdea(floor.server, { title: 'Asked of a jury' });
    for (const { marketId } of [adopted, retired])
      await changeMarket(floor.operator, 'closeMarket', { marketId });
    await floor.draw(asked);
    for (const { marketId } of [adopted, retired]) {
      expect((await readLot(floor.of('ada'), marketId)).draw).toBe(0);
      expect(await readVerdict(floor.of('ada'), marketId)).toBeNull();
    }
  });
});

describe('a crash between the last vote and the verdict', () => {
  it('costs nothing: the verdict comes with the next start, once', async () => {
    const idea = await openIdea(floor.server, { title: 'A lease that lasts', jurySize: 3 });
    const jury = await floor.draw(idea);
    for (const handle of jury.slice(0, 2)) await floor.vote(handle, idea.marketId);
    // What the vote's own transaction leaves behind when the process dies with its commit.
    const last = (await seatsOf(floor.server, { market: idea.market })).find(
      ({ vote: given }) => given === null,
    );
    await floor.server.restart(() =>
      floor.server.database.query('UPDATE lot_seat SET vote = false, voted_at = now() WHERE id = $1', [
        last?.id,
      ]),
    );
    await floor.decided(idea.marketId);
    expect(await readVerdict(floor.of('ada'), idea.marketId)).toMatchObject({
      yes: 2,
      no: 1,
      outcome: 'YES',
    });
    await floor.server.restart();
    const verdicts = (await historyOf(floor.server, idea.ideaId)).filter((line) =>
      line.startsWith('VERDICT'),
    );
    expect(verdicts).toEqual(['VERDICT: The jury says yes (2 yes, 1 no).']);
  });
});
