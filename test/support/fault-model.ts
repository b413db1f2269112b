import {
  brokenLaws,
  type Command,
  Core,
  decodeCommand,
  type ExchangeEvent,
  encodeAnswer,
  encodeCommand,
} from '@openfloor/exchange';
import type { Refused, RunningExchange, Submitted } from '@openfloor/journal';
import { Projection } from '../../libs/journal/src/projection.js';
import { recover } from '../../libs/journal/src/recovery.js';
import { digestKey, type JournalRow } from '../../libs/journal/src/row.js';
import { stateBytes } from './fault-checker.js';
import { type Disk, type DiskTable, fold } from './fault-disk.js';
import type { SimulatedStore } from './fault-simulated-store.js';

/** A command under a key, and what its client was told. */
export interface Told {
  readonly key: string;
  readonly command: Command;
  acked?: Submitted;
}

/** What the outside world knows of a simulated exchange. Breaches are thrown as sentences. */
export class FaultModel {
  readonly told: Told[] = [];
  /** The state of what is known to be committed, by a replay of its own. */
  readonly core = new Core();
  /** How often it came to which answers and events. */
  readonly happened = new Map<string, number>();
  private readonly projection = new Projection();
  private readonly tables = new Map<string, DiskTable>();

  /** Of one answer. */
  take(told: Told, outcome: Submitted | Refused, disk: Disk): void {
    if (outcome.type === 'Refused') {
      if (outcome.code !== 'STOPPED') throw new Error(`${told.key} was refused: ${outcome.code}`);
      return;
    }
    // Not journaled: what failed twice is refused, and the same key may try again.
    if (outcome.answer.type === 'Rejected' && outcome.answer.code === 'INTERNAL') {
      if (isIn(disk, told.key)) throw new Error(`${told.key} was answered INTERNAL and is in the journal`);
      return;
    }
    const { acked } = told;
    if (acked === undefined) {
      told.acked = outcome;
    } else if (identity(acked) !== identity(outcome)) {
      throw new Error(`${told.key} was answered ${identity(acked)}, then ${identity(outcome)}`);
    }
  }

  /** After a start: all that was acknowledged is there, once, and the state, the laws and the tables agree. */
  async check(disk: Disk, store: SimulatedStore, exchange: RunningExchange): Promise<void> {
    this.follow(disk);
    const { core } = await recover(store, disk.head);
    if (!stateBytes(core).equals(stateBytes(this.core)))
      throw new Error('the recovered state is another one');
    const broken = brokenLaws(core.state);
    if (broken.length > 0) throw new Error(broken.join('; '));
    if (exchange.view.sequence !== disk.head.sequence) throw new Error('the view is not at the head');
    this.checkTables(disk);
  }

  /** What was committed since, and that it is what was acknowledged. */
  follow(disk: Disk): void {
    this.checkRows(disk);
    this.checkTold(disk);
  }

  private checkRows(disk: Disk): void {
    const keys = new Set<string>();
    for (const [place, row] of disk.rows.entries()) {
      if (row.sequence !== place + 1) throw new Error(`the row at place ${place + 1} is ${row.sequence}`);
      const name = `${row.actor}/${row.keyDigest?.toString('hex')}`;
      if (row.keyDigest !== null && keys.has(name)) throw new Error(`${name} is there twice`);
      keys.add(name);
      if (row.sequence > this.core.state.sequence) this.apply(row);
    }
  }

  private checkTold(disk: Disk): void {
    const rows = new Map(disk.rows.map((row) => [`${row.keyDigest?.toString('hex')}`, row]));
    for (const { key, command, acked } of this.told) {
      const row = rows.get(digestKey(key).toString('hex'));
      if (acked !== undefined && row === undefined) throw new Error(`${key} was acknowledged and is lost`);
      if (row === undefined) continue;
      if (!Buffer.from(encodeCommand(command)).equals(row.command))
        throw new Error(`${key} is another command`);
      if (acked === undefined) continue;
      const same = row.sequence === acked.sequence && row.at === acked.at;
      if (!same || !Buffer.from(encodeAnswer(acked.answer)).equals(row.answer))
        throw new Error(`${key} was answered ${identity(acked)} and is at ${row.sequence}`);
    }
  }

  private apply(row: JournalRow): void {
    const { answer, events } = this.core.apply(decodeCommand(row.command), row);
    this.projection.apply(events, row);
    for (const name of [answer.type === 'Rejected' ? answer.code : answer.type, ...events.map(nameOf)])
      this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
  }

  /** I10: the tables are what the events of the whole journal make of them. */
  private checkTables(disk: Disk): void {
    fold(this.tables, this.projection.take());
    const [expected, found] = [this.tables, disk.tables].map((all) =>
      JSON.stringify([...all].sort().map(([name, rows]) => [name, [...rows].sort()])),
    );
    if (expected !== found) throw new Error('the tables are not what the journal says');
  }
}

/** Changes of a market's state by their reason. */
const nameOf = (event: ExchangeEvent): string =>
  event.type === 'MarketStateChanged' ? event.reason : event.type;

function isIn(disk: Disk, key: string): boolean {
  const digest = digestKey(key);
  return disk.rows.some(({ keyDigest }) => keyDigest?.equals(digest));
}

/** Answers that were read back list their fields in another order. */
function identity({ answer, sequence, at }: Submitted): string {
  return `${answer.type} ${Buffer.from(encodeAnswer(answer)).toString('hex')} at ${sequence}, ${at}`;
}
