import type { Exchange } from '@openfloor/journal';
import { ideaId, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import { type DataSource, In, Not } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import type { ListingTerms } from '../database/exchange-setting.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';

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
  const known = await ideas.find({
    select: { id: true, marketId: true },
    where: { stage: Not(In(UNLISTED_STAGES)) },
    order: { id: 'ASC' },
  });
  const missing = known.filter((idea) => (exchange.view.market(idea.marketId)?.state ?? 'draft') === 'draft');
  const answers: (Answer & { ideaId: number })[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const ids = missing.slice(from, from + AT_ONCE).map(({ id }) => id);
    const rows = await ideas.find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    const teams = await teamsOf(dataSource, ids);
    const listings = rows.map(async (idea) => ({
      ideaId: idea.id,
      ...(await listOne(exchange, idea, { terms, team: teams.get(idea.id) ?? [] })),
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

interface Around {
  readonly terms: ListingTerms;
  /** By id. */
  readonly team: readonly number[];
}

/** Who has joined the ideas' teams. */
async function teamsOf(dataSource: DataSource, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows: { idea_id: number; members: number[] }[] = await dataSource.query(
    `SELECT idea_id, array_agg(member_id) AS members FROM team_member
     WHERE idea_id = ANY($1) AND joined_at IS NOT NULL GROUP BY idea_id`,
    [ids],
  );
  return new Map(rows.map(({ idea_id: id, members }) => [id, members]));
}

async function listOne(exchange: Exchange, idea: Idea, { terms, team }: Around): Promise<Answer> {
  if (exchange.view.market(idea.marketId) === undefined) {
    const drafted = await draft(exchange, idea, { subsidyMilli: terms.subsidyMilli, team });
    if (drafted.type !== 'listed') return drafted;
  }
  const now = Math.max(Date.now(), exchange.view.at);
  const auctionEndsAt = auctionEnd(idea, terms, now);
  const market = marketId(idea.marketId);
  const outcome = await exchange.submit({ type: 'OpenMarket', marketId: market, auctionEndsAt });
  if (outcome.type === 'Refused') return { type: 'waiting' };
  const { answer } = outcome;
  if (answer.type !== 'Rejected' || answer.code === 'MARKET_NOT_DRAFT') return { type: 'listed' };
  return { type: 'unlistable', reason: answer.code };
}

/** 0: no auction. An idea whose own auction would be over, because the server was away, opens without one. */
function auctionEnd({ auctionEndsAt }: Idea, { auctionMinutes }: ListingTerms, now: number): number {
  if (auctionEndsAt !== null) return auctionEndsAt.getTime() > now ? auctionEndsAt.getTime() : 0;
  return auctionMinutes === 0 ? 0 : now + auctionMinutes * MINUTE_MS;
}

/** Without a house where the limits leave none: an idea is not kept from the floor for that. */
async function draft(
  exchange: Exchange,
  idea: Idea,
  { subsidyMilli, team }: { subsidyMilli: number; team: readonly number[] },
): Promise<Answer> {
  const closesAt = idea.closesAt.getTime();
  if (closesAt <= Math.max(Date.now(), exchange.view.at)) {
    return { type: 'unlistable', reason: `its market would have closed on ${idea.closesAt.toISOString()}` };
  }
  // Whoever proposes is an insider, and known to the exchange within a second of being a member.
  const { proposerId } = idea;
  const insiders = [...new Set(proposerId === null ? team : [...team, proposerId])].sort((a, b) => a - b);
  if (insiders.some((id) => exchange.view.member(id) === undefined)) return { type: 'waiting' };
  const outcome = await exchange.submit({
    type: 'ListMarket',
    marketId: marketId(idea.marketId),
    ideaId: ideaId(idea.id),
    contracts: 2,
    closesAt,
    referenceTicks: [ticks(idea.referenceTicks), ticks(1000 - idea.referenceTicks)],
    subsidyMilli: milli(subsidyMilli),
    insiders: insiders.map(memberId),
  });
  if (outcome.type === 'Refused') return { type: 'waiting' };
  const { answer } = outcome;
  if (answer.type !== 'Rejected' || answer.code === 'MARKET_EXISTS') return { type: 'listed' };
  if (answer.code === 'SUBSIDY_LIMIT' && subsidyMilli > 0)
    return draft(exchange, idea, { subsidyMilli: 0, team });
  return { type: 'unlistable', reason: answer.code };
}
