import type { ListMarket } from '@openfloor/exchange';
import { journalMigrations, openExchange, type RunningExchange } from '@openfloor/journal';
import { milli, ticks } from '@openfloor/kernel';
import type { ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { fund } from './exchange-database.js';
import { newLogFile } from './fault-campaign.js';
import { LoadClient } from './fault-client.js';
import { RequestLog } from './fault-log.js';
import { exchangeTarget, type FaultAnswer, type FaultTarget } from './fault-target.js';
import type { TrafficMarket } from './fault-traffic.js';
import { Watch } from './fault-watch.js';
import { openedMarket } from './trading.js';

const IN_FLIGHT = 24;
const SIZE = { members: 8, markets: 1 };
const OF_THREE = { contracts: 3, referenceTicks: [334, 333, 333].map(ticks) };
/** Besides the first one, which has two outcomes and no house. */
const MARKETS: Record<number, Partial<ListMarket>> = {
  2: { subsidyMilli: milli(200_000) },
  3: OF_THREE,
  4: { ...OF_THREE, subsidyMilli: milli(300_000) },
};

/** An exchange in this process under the load client, for faults of its database. */
export class FaultExchange {
  readonly members = Array.from({ length: SIZE.members }, (_, i) => i + 1);
  readonly markets: readonly TrafficMarket[] = [1, 2, 3, 4].map((id) => ({
    id,
    contracts: MARKETS[id]?.contracts === 3 ? ['A', 'B', 'C'] : ['YES', 'NO'],
  }));
  private crashed = (): void => undefined;
  private dead: RunningExchange | undefined;
  private crashing = this.nextCrash();
  private readonly ends: (() => Promise<unknown>)[] = [];

  private constructor(
    public exchange: RunningExchange,
    readonly log: RequestLog,
  ) {}

  /** On a database of its own, which may have the tables already. */
  static async open(url: string, exchange?: RunningExchange): Promise<FaultExchange> {
    const source = new DataSource({ type: 'postgres', url, migrations: journalMigrations });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
    const running = exchange ?? (await openExchange({ connection: { connectionString: url } }));
    await fund(running, SIZE);
    const listings = Object.entries(MARKETS).flatMap(([id, terms]) => openedMarket(Number(id), terms));
    await Promise.all(listings.map((command) => running.submit(command)));
    return new FaultExchange(running, new RequestLog(await newLogFile()));
  }

  /** Requests that a crash leaves without an answer are unknown. */
  readonly target: FaultTarget = async (sent) => {
    if (this.exchange === this.dead) return sent.map(() => ({ outcome: 'refused', code: 'DEAD' }));
    const crashed = this.crashing.then((answer) => sent.map(() => answer));
    return Promise.race([exchangeTarget(this.exchange)(sent), crashed]);
  };

  /** The process is gone, as far as its clients can see, until there is another one. */
  crash(): void {
    this.dead = this.exchange;
    this.crashed();
  }

  load(seed: number, clients = IN_FLIGHT): LoadClient {
    const { log, target, members, markets } = this;
    const load = new LoadClient({ log, target, seed, clients, members, markets });
    this.ends.push(() => load.stop());
    return load;
  }

  watch(connection: ClientConfig): Watch {
    const watch = new Watch(connection);
    this.ends.push(() => watch.stop());
    return watch;
  }

  /** Also of what a test that failed left running. */
  async close(): Promise<void> {
    await this.exchange.close();
    await Promise.allSettled(this.ends.map((end) => end()));
  }

  private nextCrash(): Promise<FaultAnswer> {
    return new Promise((resolve) => {
      this.crashed = () => {
        resolve({ outcome: 'unknown' });
        this.crashing = this.nextCrash();
      };
    });
  }
}
