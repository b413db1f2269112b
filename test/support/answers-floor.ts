import type { IdeasPolicy } from '../../apps/server/src/ideas-policy/ideas-policy.js';
import { type AnsweredIdea, readAnswers, setTopicDeciders, tradeAt } from './answers-api.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { publishMerit } from './merit-rows.js';
import { marketIds } from './orders-api.js';
import { addPerson, type TestPerson } from './people.js';
import { startTestServer, type TestServer } from './server.js';

const TITLES = ['A bridge', 'A canal', 'A dam'] as const;
type Title = (typeof TITLES)[number];

const MINUTE_MS = 60_000;

/** Three ideas about water, of which the best has to be answered, two members who trade, and who decides. */
export class AnswersFloor {
  private constructor(
    readonly server: TestServer,
    readonly traders: readonly [ApiClient, ApiClient],
    /** `dora` and `dan` are named for everything; `boss` names them. */
    readonly people: Readonly<Record<'dora' | 'dan' | 'boss' | 'mia', TestPerson>>,
    readonly ideas: Readonly<Record<Title, string>>,
    private readonly markets: ReadonlyMap<string, string>,
  ) {}

  static async start(policy: Partial<IdeasPolicy> = {}): Promise<AnswersFloor> {
    const usual = { topBand: 1, bandMinutes: 60, answerMinutes: 60 };
    const server = await startTestServer({ ideas: TITLES, policy: { ...usual, ...policy } });
    const traders = [await server.signIn('ada'), await server.signIn('bea')] as const;
    const decider = { roles: ['DECIDER'], trading: false } as const;
    const people = {
      dora: await addPerson(server, { handle: 'dora', name: 'Dora Decides', ...decider }),
      dan: await addPerson(server, { handle: 'dan', ...decider }),
      boss: await addPerson(server, { handle: 'boss', roles: ['ADMINISTRATOR'], trading: false }),
      mia: await addPerson(server, { handle: 'mia' }),
    };
    const markets = await eventually(
      () => marketIds(server.anonymous),
      (known) => known.size === TITLES.length,
    );
    const { ideas } = await server.anonymous.read<{ ideas: { nodes: { id: string; title: string }[] } }>(
      '{ ideas { nodes { id title } } }',
    );
    const ids = Object.fromEntries(ideas.nodes.map(({ id, title }) => [title, id])) as Record<Title, string>;
    const floor = new AnswersFloor(server, traders, people, ids, markets);
    await setTopicDeciders(people.boss.client, { topic: '*', handles: ['dora', 'dan'] });
    for (const title of TITLES) await floor.judge(title, 50);
    return floor;
  }

  /** As if people had estimated it, and that were its merit in percent. */
  judge(title: Title, merit: number): Promise<void> {
    return publishMerit(this.server.database, title, { merit });
  }

  /** Two members trade, and that is the idea's price. */
  trade(title: Title, price: string): Promise<void> {
    return tradeAt(this.traders, this.markets.get(title) ?? '', price);
  }

  read(title: Title, client = this.server.anonymous): Promise<AnsweredIdea> {
    return readAnswers(client, this.ideas[title]);
  }

  /** Once its clock is in this state, or there is none. */
  until(title: Title, state: string | null): Promise<AnsweredIdea> {
    return eventually(
      () => this.read(title),
      ({ answerClock }) => (answerClock?.state ?? null) === state,
    );
  }

  /** As if the clock had begun so many minutes sooner. */
  async age(title: Title, minutes: number): Promise<void> {
    await this.server.database.query(
      `UPDATE answer_clock SET since = since - make_interval(secs => $2), due_at = due_at - make_interval(secs => $2),
         resumes_at = resumes_at - make_interval(secs => $2)
       WHERE idea_id = (SELECT id FROM idea WHERE title = $1)`,
      [title, minutes * 60],
    );
  }

  /** From being first to waiting for an answer. */
  async startClock(title: Title): Promise<AnsweredIdea> {
    await this.until(title, 'IN_BAND');
    await this.age(title, 61);
    return this.until(title, 'RUNNING');
  }

  /** Kinds of what the idea's history says, oldest first. */
  async history(title: Title): Promise<string[]> {
    const rows: { kind: string; stage: string | null }[] = await this.server.database.query(
      'SELECT kind, stage FROM idea_event WHERE idea_id = (SELECT id FROM idea WHERE title = $1) ORDER BY id',
      [title],
    );
    return rows.map(({ kind, stage }) => (stage === null ? kind : `${kind} ${stage}`));
  }

  /** What a member was told about answers that are due, newest first. */
  async told({ memberId }: TestPerson): Promise<string[]> {
    const rows: { text: string }[] = await this.server.database.query(
      "SELECT text FROM notice WHERE member_id = $1 AND kind = 'ANSWER_DUE' ORDER BY id DESC",
      [memberId],
    );
    return rows.map(({ text }) => text);
  }
}

export const minutesFromNow = (minutes: number): string =>
  new Date(Date.now() + minutes * MINUTE_MS).toISOString();
