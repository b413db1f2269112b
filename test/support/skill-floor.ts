import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { resolveMarket, setTradingPolicy } from './officers-api.js';
import { marketIds } from './orders-api.js';
import { newKey, startTestServer, type TestServer } from './server.js';

export const MEMBERS = ['ada', 'bea', 'cem', 'dan', 'eve', 'fay', 'gus'] as const;
export type Handle = (typeof MEMBERS)[number];

export interface SkillAnswer {
  readonly resolved: number;
  readonly brier: number | null;
  readonly baseline: number | null;
  readonly calibrationError: number | null;
  readonly peer: number | null;
  readonly peerHeadlines: number;
  readonly profitPerToken: number | null;
  readonly marketsTraded: number;
  readonly calibration: readonly {
    readonly chance: number;
    readonly happened: number;
    readonly count: number;
  }[];
  readonly weight: number;
  readonly onBoards: boolean;
}
const SKILL =
  'resolved brier baseline calibrationError peer peerHeadlines profitPerToken marketsTraded weight onBoards calibration { chance happened count }';

export interface BoardAnswer {
  readonly kind: string;
  readonly people: number;
  readonly weekOf: string;
  readonly rows: readonly {
    readonly place: number;
    readonly handle: string;
    readonly value: number;
    readonly resolved: number;
    readonly mine: boolean;
  }[];
}

export interface AccuracyAnswer {
  readonly resolved: number;
  readonly nextAt: number;
  readonly shared: number;
  readonly methods: readonly {
    readonly method: string;
    readonly count: number | null;
    readonly brier: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly auc: number | null;
    readonly sharedBrier: number | null;
  }[];
  readonly calibration: readonly { readonly count: number }[];
  readonly optimism: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly debias: { readonly a: number; readonly b: number; readonly fittedOn: number } | null;
}

const DAY_MS = 24 * 3600_000;

/** Members who say what they believe of headlines, which then come out YES or NO and are paid at once. */
export class SkillFloor {
  private constructor(
    readonly server: TestServer,
    readonly clients: Readonly<Record<Handle, ApiClient>>,
    private readonly officers: { readonly operator: ApiClient; readonly auditor: ApiClient },
    private readonly markets: ReadonlyMap<string, string>,
  ) {}

  static async start(ideas: readonly string[]): Promise<SkillFloor> {
    const server = await startTestServer({ ideas, members: MEMBERS });
    const officers = { operator: await server.signIn('operator'), auditor: await server.signIn('auditor') };
    await setTradingPolicy(officers.operator, { challengeSeconds: 0 });
    const clients = {} as Record<Handle, ApiClient>;
    for (const handle of MEMBERS) clients[handle] = await server.signIn(handle);
    const markets = await eventually(
      () => marketIds(server.anonymous),
      (known) => known.size === ideas.length,
    );
    return new SkillFloor(server, clients, officers, markets);
  }

  marketId(title: string): string {
    const id = this.markets.get(title);
    if (id === undefined) throw new Error(`there is no idea ${title}`);
    return id;
  }

  /** As if the member had said so a minute ago; what was said before is over. */
  async say(handle: Handle, title: string, chance: number, stake = 10): Promise<void> {
    const who = '(SELECT id FROM member WHERE handle = $1)';
    const which = '(SELECT market_id FROM idea WHERE title = $2)';
    await this.server.database.query(
      `UPDATE estimate SET ended_at = now() - interval '1 minute'
       WHERE member_id = ${who} AND market_id = ${which} AND ended_at IS NULL`,
      [handle, title],
    );
    await this.server.database.query(
      `INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, before_exposure, at)
       SELECT ${who}, ${which}, $3, $4, true, now() - interval '1 minute'`,
      [handle, title, Math.round(chance * 1_000), stake * 1_000],
    );
  }

  /** As if this had been published of it a minute ago, in thousandths. */
  async publishMerit(title: string, merit: number): Promise<void> {
    await this.server.database.query(
      `INSERT INTO merit_publication (market_id, at, merit, centre, low, high, prior, people, stake_milli, early, grade, parts)
       SELECT market_id, now() - interval '1 minute', $2, $2, $2, $2, 500, 5, 5000, 5, 'C', '[]' FROM idea WHERE title = $1`,
      [title, merit],
    );
  }

  /** @param outcome as a resolver says it; null: void */
  async end(title: string, outcome: 'YES' | 'NO' | null): Promise<void> {
    const ended = outcome === null ? { isVoid: true } : { outcome };
    const { market, code } = await resolveMarket(this.officers, { marketId: this.marketId(title), ...ended });
    if (market?.state !== 'SETTLED') throw new Error(`${title} is not settled: ${code ?? market?.state}`);
  }

  async skill(handle: Handle): Promise<SkillAnswer> {
    const { me } = await this.clients[handle].read<{ me: { skill: SkillAnswer } }>(
      `{ me { skill { ${SKILL} } } }`,
    );
    return me.skill;
  }

  /** Once so many headlines with an estimate of the member's were scored. */
  untilScored(handle: Handle, resolved: number): Promise<SkillAnswer> {
    return eventually(
      () => this.skill(handle),
      (skill) => skill.resolved === resolved,
    );
  }

  untilTraded(handle: Handle, markets: number): Promise<SkillAnswer> {
    return eventually(
      () => this.skill(handle),
      (skill) => skill.marketsTraded === markets,
    );
  }

  async setOnBoards(
    handle: Handle,
    on: boolean,
    key = newKey(),
  ): Promise<{ onBoards?: boolean; code?: string }> {
    const { setOnBoards: answer } = await this.clients[handle].read<{
      setOnBoards: { viewer?: { skill: SkillAnswer }; code?: string };
    }>(
      `mutation ($input: SetOnBoardsInput!) { setOnBoards(input: $input) {
         ... on OnBoardsSet { viewer { skill { ${SKILL} } } } ... on CommandRejected { code } } }`,
      { input: { on, idempotencyKey: key } },
    );
    return answer.viewer === undefined ? { code: answer.code } : { onBoards: answer.viewer.skill.onBoards };
  }

  async boards(handle: Handle, week: string | null = null): Promise<Record<string, BoardAnswer>> {
    const { boards } = await this.clients[handle].read<{ boards: BoardAnswer[] }>(
      `query ($week: DateTime) { boards(week: $week) {
         kind people weekOf rows { place handle value resolved mine } } }`,
      { week },
    );
    return Object.fromEntries(boards.map((board) => [board.kind, board]));
  }

  async weeks(): Promise<string[]> {
    return (await this.clients.ada.read<{ boardWeeks: string[] }>('{ boardWeeks }')).boardWeeks;
  }

  /** As if a week had gone by: the boards that there are were made a week sooner. */
  async aWeekLater(): Promise<void> {
    await this.server.restart(async () => {
      const { database } = this.server;
      await database.query("UPDATE board SET week_of = week_of - interval '7 days' WHERE season_id IS NULL");
    });
  }

  async accuracy(client = this.server.anonymous): Promise<AccuracyAnswer> {
    const { accuracy } = await client.read<{ accuracy: AccuracyAnswer }>(`{ accuracy {
      resolved nextAt shared methods { method count brier low high auc sharedBrier } calibration { count }
      optimism { value low high } debias { a b fittedOn } } }`);
    return accuracy;
  }

  untilReport(resolved: number): Promise<AccuracyAnswer> {
    return eventually(
      () => this.accuracy(),
      (accuracy) => accuracy.resolved === resolved,
    );
  }
}

/** The Monday 00:00 UTC before now. */
export function thisMonday(): string {
  const monday = Date.UTC(1970, 0, 5);
  return new Date(monday + Math.floor((Date.now() - monday) / (7 * DAY_MS)) * 7 * DAY_MS).toISOString();
}
