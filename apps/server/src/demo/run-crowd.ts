import type { Command } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { type Clock, systemClock } from '@openfloor/kernel';
import type { DataSource } from 'typeorm';
import { Claim } from '../database/entities/claim.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { readExchangeSetting } from '../database/exchange-setting.js';
import { type Crowd, decide } from './crowd.js';
import type { CrowdServices } from './crowd-services.js';
import { castVotes } from './crowd-votes.js';
import { crowdClaim, crowdIdea, hasMarket, type Teams } from './demo-market.js';
import { SEED } from './demo-rows.js';
import { Dice } from './dice.js';
import { LiveEstimates } from './live-estimates.js';
import { LiveLife } from './live-life.js';
import { type Cast, castFor, drawByInterest, liveTurn } from './schedule.js';
import { readKeptOut } from './team-rows.js';
import type { CrowdIdea } from './turn.js';

export interface RunningCrowd {
  /** Resolves when the last command under way is answered. May be called again. */
  stop(): Promise<void>;
}

export interface CrowdOptions {
  readonly exchange: Exchange;
  readonly dataSource: DataSource;
  /** The database is the embedded one. */
  readonly embedded: boolean;
  /** False keeps the crowd away (OPENFLOOR_CROWD=off). */
  readonly enabled: boolean;
  readonly log: (line: string) => void;
  /** Between two commands on average. */
  readonly pauseMs?: number;
  readonly clock?: Clock;
  /** For what the crowd does beside trading; without, it only trades. */
  readonly services?: CrowdServices;
}

const PAUSE_MS = 380;
/** After an answer that says the exchange has enough to do. */
const BACK_OFF_MS = 2000;
/** New ideas are noticed after this long. */
const LOOK_AROUND_MS = 5000;
/** Changes whenever a market can have come or a restriction has. */
const KNOWN = `
  SELECT concat_ws(' ', (SELECT count(*) || ' ' || max(stage_at) FROM idea), (SELECT count(*) FROM claim),
    (SELECT count(*) || ' ' || count(lifted_at) FROM restriction)) AS known`;
/** Most looks find nothing to do. */
const LOOKS = 25;
const Draw = { live: 701 } as const;

/**
 * The simulated members trade while people watch: slowly, and only in a demo in the embedded database. Elsewhere
 * this returns a crowd that does nothing.
 */
export async function startCrowd(options: CrowdOptions): Promise<RunningCrowd> {
  const { dataSource, embedded, enabled } = options;
  const setting = await readExchangeSetting(dataSource);
  if (setting?.kind !== 'demo' || !embedded || !enabled) return { stop: async () => undefined };
  const members = await dataSource
    .getRepository(Member)
    .find({ where: { crowd: true }, order: { id: 'ASC' } });
  const crowd = { seed: SEED, memberIds: members.map(({ id }) => id) };
  const { services } = options;
  const life =
    services === undefined ? null : new LiveLife({ dataSource, services, seed: SEED, crowd: members });
  const estimates = services === undefined ? null : new LiveEstimates(dataSource, services, crowd);
  return new CrowdRun(options, crowd, { life, estimates });
}

class CrowdRun implements RunningCrowd {
  private casts: Cast[] = [];
  private known = '';
  private readonly clock: Clock;
  private readonly ended: Promise<void>;
  private stopped = false;
  private lookedAroundAt = Number.NEGATIVE_INFINITY;
  private draw: (drawn: number) => Cast | undefined = () => undefined;
  private interrupt: () => void = () => undefined;

  constructor(
    private readonly options: CrowdOptions,
    private readonly crowd: Crowd,
    private readonly beside: { readonly life: LiveLife | null; readonly estimates: LiveEstimates | null },
  ) {
    this.clock = options.clock ?? systemClock;
    this.ended = this.run();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.interrupt();
    return this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.pause(await this.act());
      } catch (error) {
        this.options.log(`The demo's crowd rests: ${error instanceof Error ? error.message : String(error)}`);
        await this.pause(5 * BACK_OFF_MS);
      }
    }
  }

  /** Somebody does something. Returns for how long everybody waits after it. */
  private async act(): Promise<number> {
    await this.lookAround();
    const at = this.clock.wallMs();
    const dice = new Dice(this.crowd.seed, Draw.live, at);
    const commands = this.nextCommands(dice, at);
    for (const command of commands) {
      const outcome = await this.options.exchange.submit(command);
      if (outcome.type === 'Refused') return BACK_OFF_MS;
    }
    return Math.max(1, commands.length) * (this.options.pauseMs ?? PAUSE_MS) * dice.waiting(1);
  }

  private nextCommands(dice: Dice, at: number): Command[] {
    for (let looks = 0; looks < LOOKS; looks++) {
      const turn = liveTurn(dice, this.draw, at);
      const commands = turn === null ? [] : decide(this.crowd, this.options.exchange.view, turn);
      if (commands.length > 0) return commands;
    }
    return [];
  }

  private async lookAround(): Promise<void> {
    const now = this.clock.monotonicMs();
    if (now - this.lookedAroundAt < LOOK_AROUND_MS) return;
    this.lookedAroundAt = now;
    const { dataSource } = this.options;
    const ideas = dataSource.getRepository(Idea);
    const claims = dataSource.getRepository(Claim);
    const [{ known }]: [{ known: string }] = await dataSource.query(KNOWN);
    if (known !== this.known) {
      const all = await ideas.find({ order: { id: 'ASC' } });
      const listed = await claims.find({ order: { marketId: 'ASC' } });
      const keptOut = await readKeptOut(dataSource);
      this.casts = crowdMarkets(all, listed, keptOut).map((market) => castFor(this.crowd, market));
      this.known = known;
    }
    const at = this.clock.wallMs();
    this.draw = drawByInterest(this.casts, at);
    const { life, estimates } = this.beside;
    if (life === null) return;
    await life.goOn(at);
    await estimates?.goOn(at);
    await castVotes({ dataSource, view: this.options.exchange.view, seed: this.crowd.seed }, at);
  }

  /** Keeps no process alive; `stop` ends it at once. */
  private pause(milliseconds: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref();
      this.interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Every idea's own market, and those that officers listed. */
function crowdMarkets(ideas: readonly Idea[], claims: readonly Claim[], keptOut: Teams): CrowdIdea[] {
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const listed = claims.flatMap((claim) => {
    const idea = byId.get(claim.ideaId);
    return idea === undefined ? [] : [crowdClaim(claim, idea)];
  });
  return [...ideas.filter(hasMarket).map((idea) => crowdIdea(idea, keptOut)), ...listed];
}
