import {
  CORE_VERSION,
  type Command,
  Core,
  DEFAULT_POLICY,
  encodeAnswer,
  encodeCommand,
  encodeEvents,
} from '@openfloor/exchange';
import { memberId, orderId } from '@openfloor/kernel';
import { chainHash, GENESIS_HASH, sha256 } from '../../libs/journal/src/row.js';
import { limitOrder, setUpCommands } from '../support/trading.js';
import { type FlowCommand, orderFlow } from './flow.js';
import { type BenchResult, median } from './result.js';
import { yardstickOn } from './yardstick-book.js';

const RUNS = 5;
const MEMBERS = 100;
const TARGET = 3;
const JOURNALED_TARGET = 1.5;
const AT = 1_700_000_000_000;

/**
 * The whole state machine on the flow of the matching benchmark: members with tokens, holds, complete sets,
 * self-trade prevention, limits, events; and the same with the journal's bytes and its chain of hashes.
 * Against nodejs-order-book, which only matches.
 */
export async function benchExchange(): Promise<BenchResult[]> {
  const flow = orderFlow();
  const yardstick = yardstickOn(flow);
  const rates = { yardstick: [] as number[], applied: [] as number[], journaled: [] as number[] };
  const applied = appliedOn(flow);
  const journaled = journaledOn(flow);
  for (let run = 0; run < RUNS; run++) {
    rates.yardstick.push(rateOf(flow, yardstick));
    rates.applied.push(rateOf(flow, applied()));
    rates.journaled.push(rateOf(flow, journaled()));
  }
  return [
    against(
      'the whole state machine, against nodejs-order-book on the same flow',
      rates.applied,
      rates.yardstick,
      TARGET,
    ),
    against('the same with journal bytes and hash chain', rates.journaled, rates.yardstick, JOURNALED_TARGET),
  ];
}

function against(name: string, ours: number[], yardstick: number[], target: number): BenchResult {
  const [rate, measure] = [median(ours), median(yardstick)];
  return { name, ours: rate, yardstick: measure, ratio: rate / measure, unit: 'commands/s', target };
}

function rateOf(flow: readonly FlowCommand[], run: () => unknown): number {
  const start = performance.now();
  run();
  return (flow.length * 1000) / (performance.now() - start);
}

/** Rich members and wide limits: what is measured is trading, not refusing. */
function setUp(): Command[] {
  const limits = { positionLimit: 1e12, orderLimit: 1e12, openOrderLimit: 1e12, bandTicks: 1000 };
  const policy = { ...DEFAULT_POLICY, ...limits };
  return [
    { type: 'SetTradingPolicy', policy },
    ...setUpCommands({ members: MEMBERS, markets: 1, allowanceMilli: 1e9 }),
  ];
}

/** Orders are numbered by sequence, so a cancel of the flow's order k names the sequence of its command. */
function commandsOf(flow: readonly FlowCommand[], firstSequence: number): Command[] {
  const placed: number[] = [];
  return flow.map((command, i) => {
    if (command.kind === 'cancel') {
      const id = placed[command.id - 1] ?? 1;
      return { type: 'CancelOrder', memberId: ownerOf(command.id), orderId: orderId(id) };
    }
    placed.push(firstSequence + i);
    const { side, priceTicks: price, quantity } = command;
    return limitOrder({ member: ownerOf(command.id), side, price, quantity });
  });
}

const ownerOf = (id: number) => memberId(1 + (id % MEMBERS));

/** Each call makes a new exchange and returns what runs the flow on it. */
function appliedOn(flow: readonly FlowCommand[]): () => () => void {
  const start = setUp();
  const commands = commandsOf(flow, start.length + 1);
  return () => {
    const core = new Core();
    for (const [i, command] of start.entries()) core.apply(command, { sequence: i + 1, at: AT });
    return () => {
      let sequence = start.length;
      for (const command of commands) core.apply(command, { sequence: ++sequence, at: AT + sequence });
    };
  };
}

/** What a row of the journal needs: the bytes of command, answer and events, and their place in the chain. */
function journaledOn(flow: readonly FlowCommand[]): () => () => void {
  const start = setUp();
  const commands = commandsOf(flow, start.length + 1);
  return () => {
    const core = new Core();
    let sequence = 0;
    let head: Buffer = GENESIS_HASH;
    const apply = (command: Command): void => {
      sequence += 1;
      const stamp = { sequence, at: AT + sequence };
      const { answer, events } = core.apply(command, stamp);
      const row = {
        sequence,
        at: stamp.at,
        actor: 1,
        keyDigest: null,
        coreVersion: CORE_VERSION,
        command: encodeCommand(command),
        answer: encodeAnswer(answer),
        eventsHash: sha256(encodeEvents(events)),
      };
      head = chainHash(head, row);
    };
    for (const command of start) apply(command);
    return () => {
      for (const command of commands) apply(command);
    };
  };
}
