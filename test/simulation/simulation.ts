import {
  type Applied,
  brokenLaws,
  type Command,
  Core,
  decodeSnapshot,
  encodeAnswer,
  encodeCommand,
  encodeEvents,
  encodeSnapshot,
} from '@openfloor/exchange';
import { expect } from 'vitest';
import { RandomCommands, type Timed } from '../support/random-commands.js';
import { expectSame } from './expect-same.js';
import { expectPromised } from './previewed.js';
import { expectReplay, type Journaled } from './replayed.js';
import { ViewFollower } from './view-follower.js';

/** View and snapshot are compared after so many commands. */
const EVERY = 25;

/** How often what happened, by type of answer or event, code of rejection, reason or status. */
export type Tally = Map<string, number>;

/**
 * One seed: after every command the laws hold and a preview has promised what happened; every few commands the view
 * shows what the core has and a snapshot reads back; in the end all markets are settled, and the journal replays to the same
 * state. Throws with the
 * command at which something is wrong.
 */
export class Simulation {
  private core = new Core();
  private readonly commands: RandomCommands;
  private readonly view = new ViewFollower();
  private readonly journal: Journaled[] = [];

  constructor(
    seed: number,
    private readonly tally: Tally,
  ) {
    this.commands = new RandomCommands(seed);
  }

  run(length: number): void {
    while (this.journal.length < length) this.tryStep(this.commands.next(this.core.state));
    for (let end = this.commands.ending(this.core.state); end !== null; ) {
      this.tryStep(end);
      end = this.commands.ending(this.core.state);
    }
    this.lookAround();
    expectReplay(this.journal, this.core.state);
  }

  private tryStep(timed: Timed): void {
    try {
      this.step(timed);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      const place = `at command ${this.journal.length}, ${JSON.stringify(timed.command)}`;
      throw new Error(`${place}: ${told}`, { cause: error });
    }
  }

  private step({ command, at }: Timed): void {
    const stamp = { sequence: this.journal.length + 1, at };
    const applied =
      command.type === 'PlaceOrder'
        ? expectPromised(this.core, command, stamp)
        : this.core.apply(command, stamp);
    this.count(applied);
    this.journal.push({ at, ...encoded(command, applied) });
    expectSame(brokenLaws(this.core.state), []);
    this.view.apply(applied.events, stamp);
    if (stamp.sequence % EVERY === 0) this.lookAround();
  }

  /** From now on it goes on with what was read back, so that whatever a snapshot forgets shows. */
  private lookAround(): void {
    this.view.expectShows(this.core.state);
    const bytes = encodeSnapshot(this.core.state);
    const restored = new Core(decodeSnapshot(bytes));
    expect(Buffer.from(encodeSnapshot(restored.state)).equals(bytes)).toBe(true);
    expectSame(brokenLaws(restored.state), []);
    this.core = restored;
  }

  private count({ answer, events }: Applied): void {
    const add = (name: string): void => void this.tally.set(name, (this.tally.get(name) ?? 0) + 1);
    add(answer.type === 'Rejected' ? answer.code : answer.type);
    for (const event of events) {
      if (event.type === 'MarketStateChanged' || event.type === 'OrderCancelled') add(event.reason);
      else if (event.type === 'ResolutionChanged' || event.type === 'MemberStatusChanged') add(event.status);
      else add(event.type);
      if (event.type === 'Posted') add(event.kind);
    }
  }
}

function encoded(command: Command, { answer, events }: Applied): Omit<Journaled, 'at'> {
  return { command: encodeCommand(command), answer: encodeAnswer(answer), events: encodeEvents(events) };
}
