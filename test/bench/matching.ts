import { type IncomingOrder, OrderBook } from '@openfloor/matching';
import { FLOW_MAX_PRICE_TICKS, type FlowCommand, type FlowSubmit, orderFlow } from './flow.js';
import { type BenchResult, median } from './result.js';
import { type Runner, type Tally, yardstickOn } from './yardstick-book.js';

const RUNS = 5;
const TARGET_RATIO = 10;

/**
 * Our order book against the npm package nodejs-order-book on the same flow: limit orders and cancels, answers
 * included. The runs alternate, so that both meet the same machine, and the medians are compared.
 * Throws when the two did not make the same trades.
 */
export async function benchMatching(): Promise<BenchResult> {
  const flow = orderFlow();
  const runOurs = oursOn(flow);
  const runYardstick = yardstickOn(flow);
  const ours: number[] = [];
  const yardstick: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const [oursRate, oursTally] = timed(runOurs, flow.length);
    const [yardstickRate, yardstickTally] = timed(runYardstick, flow.length);
    expectSame(oursTally, yardstickTally);
    ours.push(oursRate);
    yardstick.push(yardstickRate);
  }
  const ratio = median(ours) / median(yardstick);
  return {
    name: 'matching alone, against nodejs-order-book on the same flow',
    ours: median(ours),
    yardstick: median(yardstick),
    ratio,
    unit: 'commands/s',
    target: TARGET_RATIO,
  };
}

function oursOn(flow: FlowCommand[]): Runner {
  const inputs = flow.map((command) => (command.kind === 'submit' ? incoming(command) : command.id));
  return () => {
    const book = new OrderBook({ maxPriceTicks: FLOW_MAX_PRICE_TICKS });
    const tally = { trades: 0, volume: 0 };
    for (const input of inputs) {
      if (typeof input === 'number') {
        const order = book.find(input);
        if (order !== undefined) book.cancel(order);
        continue;
      }
      const plan = book.plan(input);
      book.execute(input, plan);
      tally.trades += plan.steps.length;
      tally.volume += plan.filled;
    }
    return tally;
  };
}

function incoming({ id, side, priceTicks, quantity }: FlowSubmit): IncomingOrder {
  return {
    id,
    owner: 1 + (id % 100),
    side,
    type: 'limit',
    priceTicks,
    quantity,
    timeInForce: 'GTC',
    postOnly: false,
    // The yardstick prevents self-trades only where asked to, so neither book does.
    selfTradePrevention: 'NONE',
  };
}

function timed(run: Runner, commands: number): [rate: number, tally: Tally] {
  const start = performance.now();
  const tally = run();
  return [(commands * 1000) / (performance.now() - start), tally];
}

function expectSame(ours: Tally, yardstick: Tally): void {
  if (ours.trades === yardstick.trades && ours.volume === yardstick.volume) return;
  throw new Error(`the books disagree: ours ${JSON.stringify(ours)}, yardstick ${JSON.stringify(yardstick)}`);
}
