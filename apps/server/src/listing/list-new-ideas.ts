import type { Exchange } from '@openfloor/journal';
import { ideaId, marketId, ticks } from '@openfloor/kernel';
import { type DataSource, In } from 'typeorm';
import { Idea } from '../database/entities/idea.js';

/** Commands under way at once: enough for full batches, far below the queue's bound. */
const AT_ONCE = 500;

export interface Listed {
  /** Markets that are open now and were not before. */
  readonly listed: number;
  /** Ideas whose listing did not reach the exchange; the next call tries them again. */
  readonly waiting: number;
  /** Ideas that can never be listed. */
  readonly unlistable: readonly { readonly ideaId: number; readonly reason: string }[];
}

/**
 * Opens a market for every idea in the table that has none. Safe to repeat, also after a crash at any moment: the
 * market's id came with the idea, and its listing has one key.
 */
export async function listNewIdeas(dataSource: DataSource, exchange: Exchange): Promise<Listed> {
  const ideas = dataSource.getRepository(Idea);
  const known = await ideas.find({ select: { id: true, marketId: true }, order: { id: 'ASC' } });
  const missing = known.filter((idea) => exchange.view.market(idea.marketId) === undefined);
  const answers: (Answer & { ideaId: number })[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const ids = missing.slice(from, from + AT_ONCE).map(({ id }) => id);
    const rows = await ideas.find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    const listings = rows.map(async (idea) => ({ ideaId: idea.id, ...(await listOne(exchange, idea)) }));
    answers.push(...(await Promise.all(listings)));
  }
  return {
    listed: answers.filter(({ type }) => type === 'listed').length,
    waiting: answers.filter(({ type }) => type === 'waiting').length,
    unlistable: answers.flatMap((answer) =>
      answer.type === 'unlistable' ? [{ ideaId: answer.ideaId, reason: answer.reason }] : [],
    ),
  };
}

type Answer = { type: 'listed' } | { type: 'waiting' } | { type: 'unlistable'; reason: string };

async function listOne(exchange: Exchange, idea: Idea): Promise<Answer> {
  const closesAt = idea.closesAt.getTime();
  if (closesAt <= Math.max(Date.now(), exchange.view.at)) {
    return { type: 'unlistable', reason: `its market would have closed on ${idea.closesAt.toISOString()}` };
  }
  const market = { marketId: marketId(idea.marketId), ideaId: ideaId(idea.id) };
  const terms = { closesAt, referenceTicks: ticks(idea.referenceTicks) };
  const key = `list:${idea.marketId}`;
  const outcome = await exchange.submit({ type: 'ListMarket', ...market, ...terms }, { key });
  if (outcome.type === 'Refused') {
    return outcome.code === 'CONFLICT'
      ? { type: 'unlistable', reason: 'its terms were changed' }
      : { type: 'waiting' };
  }
  const { answer } = outcome;
  if (answer.type !== 'Rejected' || answer.code === 'MARKET_EXISTS') return { type: 'listed' };
  return { type: 'unlistable', reason: answer.code };
}
