import type { Exchange } from '@openfloor/journal';
import { ideaId, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import { type DataSource, In } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import type { ListingTerms } from '../database/exchange-setting.js';

/** Ideas under way at once: enough for full batches, far below the queue's bound. */
const AT_ONCE = 500;
const MINUTE_MS = 60_000;

export interface Listed {
  /** Markets that people can trade in now and could not before. */
  readonly listed: number;
  /** Ideas whose listing did not reach the exchange; the next call tries them again. */
  readonly waiting: number;
  /** Ideas that cannot be listed as things are. */
  readonly unlistable: readonly { readonly ideaId: number; readonly reason: string }[];
}

/**
 * Lists and opens a market for every idea in the table that has none. Safe to repeat, also after a crash at any moment:
 * the market's id came with the idea, the exchange lists an id once, and a draft that was left behind is opened.
 */
export async function listNewIdeas(
  dataSource: DataSource,
  exchange: Exchange,
  terms: ListingTerms,
): Promise<Listed> {
  const ideas = dataSource.getRepository(Idea);
  const known = await ideas.find({ select: { id: true, marketId: true }, order: { id: 'ASC' } });
  const missing = known.filter((idea) => (exchange.view.market(idea.marketId)?.state ?? 'draft') === 'draft');
  const answers: (Answer & { ideaId: number })[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const ids = missing.slice(from, from + AT_ONCE).map(({ id }) => id);
    const rows = await ideas.find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    const listings = rows.map(async (idea) => ({
      ideaId: idea.id,
      ...(await listOne(exchange, idea, terms)),
    }));
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

async function listOne(exchange: Exchange, idea: Idea, terms: ListingTerms): Promise<Answer> {
  if (exchange.view.market(idea.marketId) === undefined) {
    const drafted = await draft(exchange, idea, terms.subsidyMilli);
    if (drafted.type !== 'listed') return drafted;
  }
  const now = Math.max(Date.now(), exchange.view.at);
  const auctionEndsAt = terms.auctionMinutes === 0 ? 0 : now + terms.auctionMinutes * MINUTE_MS;
  const market = marketId(idea.marketId);
  const outcome = await exchange.submit({ type: 'OpenMarket', marketId: market, auctionEndsAt });
  if (outcome.type === 'Refused') return { type: 'waiting' };
  const { answer } = outcome;
  if (answer.type !== 'Rejected' || answer.code === 'MARKET_NOT_DRAFT') return { type: 'listed' };
  return { type: 'unlistable', reason: answer.code };
}

/** Without a house where the limits leave none: an idea is not kept from the floor for that. */
async function draft(exchange: Exchange, idea: Idea, subsidyMilli: number): Promise<Answer> {
  const closesAt = idea.closesAt.getTime();
  if (closesAt <= Math.max(Date.now(), exchange.view.at)) {
    return { type: 'unlistable', reason: `its market would have closed on ${idea.closesAt.toISOString()}` };
  }
  // Whoever proposes is an insider, and known to the exchange within a second of being a member.
  const { proposerId } = idea;
  if (proposerId !== null && exchange.view.member(proposerId) === undefined) return { type: 'waiting' };
  const outcome = await exchange.submit({
    type: 'ListMarket',
    marketId: marketId(idea.marketId),
    ideaId: ideaId(idea.id),
    contracts: 2,
    closesAt,
    referenceTicks: [ticks(idea.referenceTicks), ticks(1000 - idea.referenceTicks)],
    subsidyMilli: milli(subsidyMilli),
    insiders: proposerId === null ? [] : [memberId(proposerId)],
  });
  if (outcome.type === 'Refused') return { type: 'waiting' };
  const { answer } = outcome;
  if (answer.type !== 'Rejected' || answer.code === 'MARKET_EXISTS') return { type: 'listed' };
  if (answer.code === 'SUBSIDY_LIMIT' && subsidyMilli > 0) return draft(exchange, idea, 0);
  return { type: 'unlistable', reason: answer.code };
}
