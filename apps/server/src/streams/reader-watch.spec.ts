import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import type { OpenSocket } from './open-socket.js';
import { ReaderWatch } from './reader-watch.js';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  ping = vi.fn();
}

function watched() {
  const watch = new ReaderWatch();
  watch.onModuleDestroy(); // its clock; here is another one
  const webSocket = new FakeSocket();
  const socket = { webSocket, progress: { waiting: 0, gone: 0 }, closeSlow: vi.fn() };
  watch.add(socket as unknown as OpenSocket, 0);
  let now = 0;
  /** Looks every 2 seconds, as it does by itself. */
  const pass = (seconds: number, each: () => void = () => undefined) => {
    for (const end = now + seconds * 1_000; now < end; ) {
      now += 2_000;
      each();
      watch.look(now);
    }
  };
  return { socket, webSocket, pass };
}

it('closes a reader that takes nothing of what waits for 10 seconds', () => {
  const { socket, pass } = watched();
  socket.progress = { waiting: 300_000, gone: 50 };
  pass(10);
  expect(socket.closeSlow).not.toHaveBeenCalled();
  pass(2);
  expect(socket.closeSlow).toHaveBeenCalled();
});

it('is patient with one that takes little, and does not answer yet', () => {
  const { socket, pass } = watched();
  pass(120, () => {
    socket.progress = { waiting: 300_000, gone: socket.progress.gone + 1 };
  });
  expect(socket.closeSlow).not.toHaveBeenCalled();
});

it('asks a quiet reader, and closes one that does not answer', () => {
  const { socket, webSocket, pass } = watched();
  webSocket.ping.mockImplementation(() => webSocket.emit('pong'));
  pass(60);
  expect(webSocket.ping).toHaveBeenCalledTimes(5);
  expect(socket.closeSlow).not.toHaveBeenCalled();
  webSocket.ping.mockReset();
  pass(24);
  expect(socket.closeSlow).toHaveBeenCalled();
});

it('forgets a socket that is closed', () => {
  const { socket, webSocket, pass } = watched();
  webSocket.emit('close');
  socket.progress = { waiting: 300_000, gone: 50 };
  pass(60);
  expect(webSocket.ping).not.toHaveBeenCalled();
  expect(socket.closeSlow).not.toHaveBeenCalled();
});
