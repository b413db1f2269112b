import { once } from 'node:events';
import { createReadStream, fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { MAX_PRICE_TICKS } from '@openfloor/kernel';
import { MAX_LINE_CHARACTERS, Replay } from './replay/replay.js';
import { cannotRead, pathOf } from './tool/named-file.js';
import { oneFile, parsed, runTool, WrongArguments } from './tool/run-tool.js';
import { linesOf } from './tool/text-lines.js';

/** A book has an array of its prices. */
const HIGHEST_MAX_PRICE = 100_000_000;

const USAGE = `Runs orders through the order book, without a database: one JSON object a line in, one a line out.

Usage: npm run -s replay -- [FILE] [--max-price TICKS]

  FILE               lines of JSON; - or nothing: standard input
  --max-price TICKS  prices go from 1 to this (default ${MAX_PRICE_TICKS}, at most ${HIGHEST_MAX_PRICE})
  --help             this text

  {"op":"submit","order":{"id":"a","side":"buy","type":"limit","price":500,"qty":10}}
    and in the order, as you like: account, tif (GTC, IOC, FOK), postOnly, budget, stp (NONE, CANCEL_NEWEST,
    CANCEL_OLDEST, CANCEL_BOTH, DECREMENT)
  {"op":"cancel","id":"a"}
  {"op":"amend","id":"a","price":510,"qty":5}     qty is the new open quantity
  {"op":"reduce","id":"a","by":3}
  {"op":"depth"}
  {"op":"reset"}                                  empties the book and forgets all orders

After the last line comes the depth. A line that is no command is answered with {"error","line"}; the rest goes on.
Ends with 0 when all lines were answered, with 1 when the file cannot be read, with 2 for other arguments.`;

await runTool(USAGE, async (args) => {
  const { file, maxPrice } = readArguments(args);
  const replay = new Replay(maxPrice);
  for await (const lines of linesOf(textOf(file), MAX_LINE_CHARACTERS)) await say(replay.answer(lines));
  await say(replay.end());
  return true;
});

function readArguments(args: string[]): { file: string; maxPrice: number } {
  const options = { 'max-price': { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options, allowPositionals: true, strict: true }),
  );
  const file = positionals.length === 0 ? '-' : oneFile(positionals);
  const text = values['max-price'] ?? String(MAX_PRICE_TICKS);
  const maxPrice = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (maxPrice < 1 || maxPrice > HIGHEST_MAX_PRICE) {
    throw new WrongArguments(
      `--max-price is "${text}" and has to be a whole number from 1 to ${HIGHEST_MAX_PRICE}.`,
    );
  }
  return { file, maxPrice };
}

/** Reads on only when what came before is answered. */
async function* textOf(file: string): AsyncIterable<string> {
  if (file === '-' && process.stdin.isTTY) console.error('Reading from the terminal; Ctrl-D ends.');
  const stream: Readable = file === '-' ? process.stdin : createReadStream(pathOf(file));
  try {
    // Node reads a folder as standard input like an empty file.
    if (file === '-' && fstatSync(0).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    for await (const piece of stream.setEncoding('utf8')) yield piece;
  } catch (error) {
    throw cannotRead(file === '-' ? 'Standard input' : file, error);
  }
}

async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
