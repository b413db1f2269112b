import type { ExchangeView } from '@openfloor/exchange';
import { NO, YES } from '@openfloor/exchange';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import type { Stance } from '../talk/stance.model.js';
import { type Crowd, followersOf } from './crowd.js';
import { crowdIdea, type DemoTimes, hasMarket, isImported, type Teams } from './demo-market.js';
import { Dice } from './dice.js';
import { ABOUT_LANGUAGE, ABOUT_WORK, OWN_ANSWERS, type Sayings } from './talk-texts.js';

const HOUR = 3_600_000;
/** Imported ideas that are talked about: those with most trading. */
const TALKED_ABOUT = 40;
/** Comments are of so many hours before the present at most. */
const OLDEST = 70 * HOUR;
/** Only so young a comment shows what its writer holds: later trades could have changed it. */
const SHOWN = 12 * HOUR;
const REPLIED = 0.45;
const MOST_VOTES = 14;
const Draw = { talk: 1301 } as const;

/** What comments are made of. */
export interface Talk {
  readonly crowd: Crowd;
  readonly history: DemoTimes;
  readonly ideas: readonly Idea[];
  readonly teams: Teams;
  readonly view: Pick<ExchangeView, 'market' | 'positionsOf'>;
}

interface Said {
  readonly memberId: number;
  readonly at: number;
  readonly text: string;
  readonly stance: Stance | null;
  readonly signedAs: 'HANDLE' | 'PROPOSER';
  readonly replyTo: number | null;
}

/** Cases for and against, answers, and what readers found useful, by the simulated crowd. In the caller's transaction. */
export async function insertTalk(manager: EntityManager, talk: Talk): Promise<void> {
  const trades = ({ marketId }: Idea) => talk.view.market(marketId)?.tradeCount ?? 0;
  const busiest = talk.ideas
    .filter(isImported)
    .sort((a, b) => trades(b) - trades(a) || a.id - b.id)
    .slice(0, TALKED_ABOUT);
  const own = talk.ideas.filter((idea) => !isImported(idea) && idea.stage !== 'MERGED');
  const decks = { language: new Decks(ABOUT_LANGUAGE, talk), work: new Decks(ABOUT_WORK, talk) };
  for (const idea of busiest) await new Thread(manager, talk, idea).write(decks.language);
  for (const idea of own) await new Thread(manager, talk, idea).write(decks.work);
}

/** Sentences, each of which is used as often as any other of its kind. */
class Decks {
  private readonly decks: Record<keyof Sayings, string[]>;
  private readonly drawn: Record<keyof Sayings, number> = { for: 0, against: 0, replies: 0 };

  constructor(sayings: Sayings, { crowd }: Talk) {
    const dice = new Dice(crowd.seed, Draw.talk);
    this.decks = {
      for: dice.shuffle(sayings.for),
      against: dice.shuffle(sayings.against),
      replies: dice.shuffle(sayings.replies),
    };
  }

  next(kind: keyof Sayings): string {
    const deck = this.decks[kind];
    return deck[this.drawn[kind]++ % deck.length] as string;
  }
}

/** What is said about one idea. */
class Thread {
  private readonly dice: Dice;
  private readonly writers: readonly number[];

  constructor(
    private readonly manager: EntityManager,
    private readonly talk: Talk,
    private readonly idea: Idea,
  ) {
    this.dice = new Dice(talk.crowd.seed, Draw.talk, idea.id);
    const known = crowdIdea(idea, talk.teams);
    this.writers = this.dice.shuffle(followersOf(talk.crowd, known));
  }

  async write(decks: Decks): Promise<void> {
    const counts = { for: 1 + this.dice.below(3), against: 1 + this.dice.below(2) };
    const writers = [...this.writers];
    for (const side of ['for', 'against'] as const) {
      // No idea is left without a word for it; few seconds are few words.
      const count = hasMarket(this.idea) ? counts[side] : side === 'for' ? 1 : this.dice.below(2);
      for (let said = 0; said < count; said++) {
        const memberId = writers.pop();
        if (memberId === undefined) return;
        const stance = side === 'for' ? 'FOR' : 'AGAINST';
        const at = this.moment();
        const text = decks.next(side);
        const root = await this.say({ memberId, at, text, stance, signedAs: 'HANDLE', replyTo: null });
        await this.vote(root, memberId);
        if (this.dice.chance(REPLIED)) await this.reply({ root, at, stance, other: writers.pop() }, decks);
      }
    }
  }

  /** By another reader; to what speaks against an idea of our own, by its proposer. */
  private async reply(
    to: { root: number; at: number; stance: Stance; other: number | undefined },
    decks: Decks,
  ): Promise<void> {
    const { proposerId } = this.idea;
    const own = proposerId !== null && to.stance === 'AGAINST';
    const memberId = own ? proposerId : to.other;
    if (memberId === undefined) return;
    const text = own ? (OWN_ANSWERS[this.idea.id % OWN_ANSWERS.length] as string) : decks.next('replies');
    const at = Math.floor(to.at + (this.talk.history.until - to.at) * (0.1 + 0.8 * this.dice.unit()));
    const signedAs = own ? 'PROPOSER' : 'HANDLE';
    await this.say({ memberId, at, text, stance: null, signedAs, replyTo: to.root });
  }

  private moment(): number {
    const { until } = this.talk.history;
    const since = Math.max(this.idea.proposedAt.getTime(), until - OLDEST);
    return Math.floor(since + (until - since) * (0.05 + 0.9 * this.dice.unit()));
  }

  private async say({ memberId, at, text, stance, signedAs, replyTo }: Said): Promise<number> {
    const badge = signedAs === 'HANDLE' && replyTo === null ? this.badge(memberId, at) : null;
    const [row]: { id: number }[] = await this.manager.query(
      `INSERT INTO comment (idea_id, root_id, parent_id, member_id, signed_as, stance, badge, text, created_at)
       VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [this.idea.id, replyTo, memberId, signedAs, stance, badge, text, new Date(at)],
    );
    return row?.id ?? 0;
  }

  private badge(memberId: number, at: number): 'YES' | 'NO' | null {
    if (at < this.talk.history.until - SHOWN) return null;
    const owned = this.talk.view
      .positionsOf(memberId)
      .find(({ marketId }) => marketId === this.idea.marketId);
    if ((owned?.shares[YES] ?? 0) > 0) return 'YES';
    return (owned?.shares[NO] ?? 0) > 0 ? 'NO' : null;
  }

  private async vote(commentId: number, writer: number): Promise<void> {
    const { proposerId } = this.idea;
    const readers = this.dice
      .shuffle(this.talk.crowd.memberIds)
      .filter((memberId) => memberId !== writer && memberId !== proposerId)
      .slice(0, this.dice.below(MOST_VOTES));
    await this.manager.query(
      'INSERT INTO comment_vote (comment_id, member_id) SELECT $1, unnest($2::int[])',
      [commentId, readers],
    );
  }
}
