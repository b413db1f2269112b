import type { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import * as ws from 'ws';
import { textHeader } from './text-frame.js';

/** What reads frames in ws; its types do not tell of it. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

it.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])('is read by ws, with %i bytes', async (length) => {
  const receiver = new Receiver({ isServer: false });
  const read = new Promise((resolve, reject) => {
    receiver.on('message', (data: Buffer, isBinary: boolean) => resolve([data.length, isBinary]));
    receiver.on('error', reject);
  });
  receiver.write(Buffer.concat([textHeader(length), Buffer.alloc(length, 'x')]));
  expect(await read).toEqual([length, false]);
});
