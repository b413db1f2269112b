import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from './config/config-error.js';
import { refuseTakenPlace } from './listen.js';

const HOST = '127.0.0.1';

describe('where the server is to listen', () => {
  let other: Server;
  let taken = 0;
  beforeAll(async () => {
    other = createServer().listen(0, HOST);
    await once(other, 'listening');
    taken = (other.address() as AddressInfo).port;
  });
  afterAll(() => other.close());

  it('is refused at once where another program does', async () => {
    const asked = refuseTakenPlace({ host: HOST, port: taken });
    await expect(asked).rejects.toThrow(ConfigError);
    await expect(asked).rejects.toThrow(`Port ${taken} is taken by another program`);
  });

  it('is refused at once where this machine has no such address', async () => {
    await expect(refuseTakenPlace({ host: '192.0.2.1', port: null })).rejects.toThrow(
      '"192.0.2.1" is no address of this machine',
    );
  });

  it('is free otherwise, also while no port was asked for', async () => {
    await refuseTakenPlace({ host: HOST, port: null });
    await refuseTakenPlace({ host: HOST, port: 0 });
  });
});
