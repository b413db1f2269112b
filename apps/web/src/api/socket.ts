import { createClient } from 'graphql-ws';

/** Tries again after 0.5, 1, 2, 4 seconds and then every 5, at different moments for different browsers. */
const retryDelayMs = (retries: number): number =>
  Math.min(5_000, 500 * 2 ** retries) * (0.8 + Math.random() * 0.4);

/** The one WebSocket. It carries the session's cookie, so a new session needs a new socket. */
export const socket = createClient({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (retries) => waitOrOnline(retryDelayMs(retries)),
  connectionAckWaitTimeout: 10_000,
});

/** Drops the connection; graphql-ws opens the next one and subscribes again by itself. */
export const reconnectSocket = (): void => socket.terminate();

/** A network that is back is better than any timer. */
function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
