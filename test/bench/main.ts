import { benchDurable } from './durable.js';
import { benchExchange } from './exchange.js';
import { benchFanOut } from './fan-out.js';
import { benchFloor } from './floor.js';
import { benchGraphql } from './graphql.js';
import { benchGrowth } from './growth.js';
import { benchMatching } from './matching.js';
import type { BenchResult } from './result.js';

const benches: Readonly<Record<string, () => Promise<BenchResult | BenchResult[]>>> = {
  matching: benchMatching,
  exchange: benchExchange,
  growth: benchGrowth,
  durable: benchDurable,
  graphql: benchGraphql,
  'fan-out': benchFanOut,
  floor: benchFloor,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const figure = (value: number): string => Math.round(value).toLocaleString('en');
let missed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const results = await benches[name]?.();
  for (const { name: title, ours, yardstick, ratio, unit, target, notes } of [results ?? []].flat()) {
    const verdict = ratio >= target ? 'reached' : 'MISSED';
    if (ratio < target) missed++;
    console.log(`${title}\n  ours ${figure(ours)} ${unit}, yardstick ${figure(yardstick)} ${unit}`);
    console.log(
      `  ratio ${ratio.toFixed(2)}, target ${target}: ${verdict}${notes === undefined ? '' : `\n  ${notes}`}`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;
