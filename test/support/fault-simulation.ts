import { createHash } from 'node:crypto';
import { JournalCorrupt, openExchangeOn, type RunningExchange } from '@openfloor/journal';
import { FaultDice } from './fault-dice.js';
import { Disk } from './fault-disk.js';
import { FaultModel, type Told } from './fault-model.js';
import { SimulatedStore } from './fault-simulated-store.js';
import { RandomCommands } from './random-commands.js';
import { START_AT } from './random-world.js';
import { seeded } from './trading.js';

export interface SimulationOptions {
  readonly seed: number;
  readonly commands: number;
  /** A disk to find fault with: the simulation must notice. */
  readonly disk?: Disk;
}

export interface SimulationResult {
  /** Of everything that happened, in order. */
  readonly trace: string;
  /** A breach, in words. */
  readonly failure: string | undefined;
  /** How often each kind of fault happened. */
  readonly faults: ReadonlyMap<string, number>;
  /** How often it came to each answer and event. */
  readonly happened: ReadonlyMap<string, number>;
}

const MOST_AT_ONCE = 12;
/** How far ahead a clock may be set between two starts; back it may go to the beginning of time. */
const FARTHEST_AHEAD_MS = 20_000;

/**
 * One seed of FAULTS F15: the real sequencer, core and recovery in one process, on a clock and a disk that chance
 * drives. The same seed is the same run.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const simulation = new Simulation(options);
  let failure: string | undefined;
  try {
    await simulation.run();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    simulation.note(`failed: ${failure}`);
  }
  const { hash, dice, model } = simulation;
  return { trace: hash.digest('hex'), failure, faults: dice.faults, happened: model.happened };
}

class Simulation {
  readonly hash = createHash('sha256');
  private readonly random: (below: number) => number;
  readonly dice: FaultDice;
  private readonly disk: Disk;
  readonly model = new FaultModel();
  private readonly commands: RandomCommands;
  private left: number;
  private monotonicMs = 0;
  /** Of the exchange's time over the monotonic one. */
  private aheadMs = START_AT;
  private store!: SimulatedStore;
  private exchange!: RunningExchange;
  private pending: Promise<unknown>[] = [];

  constructor({ seed, commands, disk }: SimulationOptions) {
    this.random = seeded(seed);
    this.dice = new FaultDice(this.random, (what) => this.note(what));
    this.disk = disk ?? new Disk();
    this.commands = new RandomCommands(seed);
    this.left = commands;
  }

  note(what: string): void {
    this.hash.update(`${what}\n`);
  }

  async run(): Promise<void> {
    await this.open();
    while (this.left > 0) {
      this.submitSome();
      const ended = await Promise.race([
        this.settle().then(() => 'answered' as const),
        this.store.crashed.then(() => 'crashed' as const),
        this.exchange.failed.then(() => 'stopped' as const),
      ]);
      this.note(`${ended} at ${this.disk.head.sequence}`);
      if (ended !== 'answered' || this.random(30) === 0) await this.restart(ended);
      else this.model.follow(this.disk);
    }
    await this.restart('answered');
  }

  /** All that was submitted, also meanwhile, has its answer. */
  private async settle(): Promise<void> {
    while (this.pending.length > 0) await Promise.all(this.pending.splice(0));
  }

  private submitSome(): void {
    const count = 1 + this.random(MOST_AT_ONCE);
    for (let i = 0; i < count; i++) {
      if (this.random(100) < this.dice.replay && this.model.told.length > 0) {
        this.submit(this.model.told[this.random(this.model.told.length)] as Told);
      } else this.submitNew();
    }
  }

  /** Chosen with a look at what is known to be committed; time goes on until the command is due. */
  private submitNew(): void {
    if (this.left-- <= 0) return;
    const { command, at } = this.commands.next(this.model.core.state);
    this.monotonicMs = Math.max(this.monotonicMs, at - this.aheadMs);
    const told: Told = { key: `c${this.model.told.length}`, command };
    this.model.told.push(told);
    this.submit(told);
  }

  private submit(told: Told): void {
    const { key, command } = told;
    this.note(`${key} ${JSON.stringify(command)}`);
    const { exchange } = this;
    const answered = exchange.submit(command, { key }).then((outcome) => {
      if (exchange !== this.exchange) return;
      this.note(`${key}: ${JSON.stringify(outcome)}`);
      this.model.take(told, outcome, this.disk);
    });
    // Looked at by whoever awaits `settle`; after a crash nobody does.
    answered.catch(() => undefined);
    this.pending.push(answered);
  }

  /** As a new process on the same disk, whose clock may have been set to another time meanwhile. */
  private async open(): Promise<void> {
    this.pending = [];
    const jump = this.random(3) === 0 ? this.random(FARTHEST_AHEAD_MS + START_AT) - START_AT : 0;
    const wall = START_AT + this.monotonicMs + jump;
    this.exchange = await this.startUntilUp(wall);
    this.aheadMs = Math.max(wall, this.exchange.view.at) - this.monotonicMs;
    await this.model.check(this.disk, SimulatedStore.quiet(this.disk), this.exchange);
  }

  /** A start that its database fails ends with the error, and is tried again. */
  private async startUntilUp(wall: number): Promise<RunningExchange> {
    const clock = { wallMs: () => wall, monotonicMs: () => (this.monotonicMs += this.random(2)) };
    for (;;) {
      this.store = new SimulatedStore(
        this.disk,
        () => this.dice.nextFault(),
        () => this.dice.nextFailure(),
        () => this.random(4) === 0 && this.submitNew(),
      );
      try {
        return await openExchangeOn(this.store, { clock });
      } catch (error) {
        if (!/^injected/.test(String((error as Error).message))) throw error;
        this.note('a start failed');
      }
    }
  }

  private async restart(ended: 'answered' | 'crashed' | 'stopped'): Promise<void> {
    if (ended === 'answered') await this.exchange.close();
    if (this.disk.rows.length > this.disk.head.sequence) await this.expectTornRefused();
    await this.open();
  }

  /** Half a batch is never taken for an exchange; then the disk is mended, as a backup would. */
  private async expectTornRefused(): Promise<void> {
    const { sequence } = this.disk.head;
    const opened = await openExchangeOn(SimulatedStore.quiet(this.disk)).catch((error: unknown) => error);
    const named = opened instanceof JournalCorrupt && opened.sequence > sequence;
    if (!named) throw new Error(`half a batch after ${sequence} was taken for a journal`);
    this.disk.rows = this.disk.rows.filter((row) => row.sequence <= sequence);
  }
}
