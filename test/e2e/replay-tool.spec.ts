import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buy, refused, replay, sell, submit } from '../support/replay-tool.js';
import { runTool, type ToolResult } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';

const PROGRAM = join('dist', 'apps', 'server', 'src', 'cli', 'replay.js');
const MANY = 200_000;

let folder: string;
beforeAll(async () => {
  folder = await makeScratchFolder('replay');
});

describe('a line of npm run replay', () => {
  it('is answered by one line, and the depth comes once more at the end', async () => {
    const file = join(folder, 'two.jsonl');
    await writeFile(file, `${JSON.stringify(buy('a', 3))}\r\n{"op":"depth"}\r\n\r\n`);
    const { stdout } = await runTool('replay', [file], '');
    const depth = '{"bids":[[50,3]],"asks":[]}';
    expect(stdout).toBe(
      `{"state":"resting","fills":[],"remaining":3,"expired":[],"reason":null}\n${depth}\n${depth}\n`,
    );
  });

  it('gets ids back as they were given, and 1 is the order "1"', async () => {
    const lines = [sell(1, 2), sell('b', 2), buy(3, 4), { op: 'cancel', id: '1' }];
    expect((await replay(lines)).slice(2)).toEqual([
      answer('filled', 0, {
        fills: [
          { maker: 1, price: 50, qty: 2 },
          { maker: 'b', price: 50, qty: 2 },
        ],
      }),
      refused('filled', 0, 'UNKNOWN_ORDER'),
    ]);
  });

  it('with an id that is taken is rejected, and the first order stays', async () => {
    const lines = [buy('a', 3), sell('a', 2), { op: 'depth' }, { op: 'reset' }, sell('a', 2)];
    expect(await replay(lines)).toEqual([
      answer('resting', 3),
      answer('rejected', 2, { reason: 'DUPLICATE_ORDER_ID' }),
      { bids: [[50, 3]], asks: [] },
      {},
      answer('resting', 2),
    ]);
  });

  it('with null is as without the field', async () => {
    const nothing = { account: null, tif: null, postOnly: null, stp: null, budget: null, type: null };
    expect(await replay([buy('a', 3, nothing)])).toEqual([answer('resting', 3)]);
  });

  it.each([
    ['{"op":"submit"', 'The line is not JSON.'],
    ['7', 'The line is 7 and has to be an object in braces.'],
    ['{"op":"sing"}', '"op" is "sing" and has to be one of submit, cancel, amend, reduce, depth, reset.'],
    ['{"op":"cancel"}', '"id" is missing and has to be text or a whole number.'],
    ['{"op":"depth","levels":1}', 'The line has no field "levels".'],
    ['{"op":"amend","id":1}', '"price" and "qty" are missing: amend what?'],
    [buy(1.5, 3), '"id" is 1.5 and has to be text or a whole number.'],
    [buy('a', 0), '"qty" is 0 and has to be a whole number from 1 to 1000000000000.'],
    [buy('a', -1), '"qty" is -1 and has to be a whole number from 1 to 1000000000000.'],
    [buy('a', 1.5), '"qty" is 1.5 and has to be a whole number from 1 to 1000000000000.'],
    [buy('a', 1e30), '"qty" is 1e+30 and has to be a whole number from 1 to 1000000000000.'],
    [buy('a', 1, { qty: '1' }), '"qty" is "1" and has to be a whole number from 1 to 1000000000000.'],
    [buy('a', 1, { price: 1000 }), '"price" is 1000 and has to be a whole number from 1 to 999.'],
    [buy('a', 1, { prize: 1 }), '"order" has no field "prize".'],
    [buy('a', 1, { type: 'market' }), 'A market order has no price.'],
    [submit({ id: 'a', side: 'buy', qty: 1 }), '"price" is missing.'],
  ])('%j is answered with an error and its number, and the rest goes on', async (line, error) => {
    expect(await replay([buy('b', 1), line, '', sell('c', 1)])).toEqual([
      answer('resting', 1),
      { error, line: 2 },
      { error: 'The line is empty.', line: 3 },
      answer('filled', 0, { fills: [{ maker: 'b', price: 50, qty: 1 }] }),
    ]);
  });
});

describe('npm run replay', () => {
  it('reads standard input, answers at once, and as much as there is', async () => {
    const child = spawn(process.execPath, [PROGRAM]);
    child.stdin.write(`${JSON.stringify(buy(0, 1))}\n`);
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(first).toMatch(/^\{"state":"resting".*\}\n$/);
    let breaks = 0;
    child.stdout.on('data', (text: string) => {
      breaks += text.split('\n').length - 1;
    });
    const more = Array.from({ length: MANY }, (_, id) => `${JSON.stringify(buy(id + 1, 1))}\n`);
    child.stdin.end(more.join(''));
    const [code] = await once(child, 'close');
    expect({ code, breaks }).toEqual({ code: 0, breaks: MANY + 1 });
  });

  it('ends in silence when nobody reads on', async () => {
    const file = join(folder, 'many.jsonl');
    await writeFile(file, `${JSON.stringify({ op: 'depth' })}\n`.repeat(MANY));
    const child = spawn(process.execPath, [PROGRAM, file]);
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  it.each([
    [['--max-price', '0'], 2, '--max-price is "0" and has to be a whole number from 1 to 100000000.'],
    [['--max-prize', '9'], 2, "Unknown option '--max-prize'."],
    [['a', 'b'], 2, 'Name one file.'],
    [['nowhere.jsonl'], 1, 'nowhere.jsonl cannot be read: there is no such file.'],
    [['test'], 1, 'test cannot be read: it is a folder.'],
  ])('answers %j with %d and a sentence', async (args, code, sentence) => {
    const result: ToolResult = await runTool('replay', args, '');
    expect({ ...result, stderr: result.stderr.split('\n')[0] }).toEqual({
      code,
      stdout: '',
      stderr: sentence,
    });
    expect(result.stderr).not.toMatch(/^ {4}at /m);
  });
});
