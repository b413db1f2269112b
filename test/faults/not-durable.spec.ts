import { NotDurable, openExchange } from '@openfloor/journal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FaultCluster } from '../support/fault-cluster.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { limitOrder } from '../support/trading.js';

let cluster: FaultCluster;
let floor: FaultExchange;
beforeAll(async () => {
  cluster = await FaultCluster.open();
  floor = await FaultExchange.open(cluster.url);
});
afterAll(async () => {
  await floor.close();
  await cluster.stop('SIGINT');
});

const order = limitOrder({ member: 1, side: 'buy', price: 400, quantity: 1 });

/** F3. What a kill of processes cannot show, since the kernel keeps their pages: a power cut would lose them. */
it('an exchange whose database came back without fsync stops and acknowledges nothing', async () => {
  await cluster.query('ALTER SYSTEM SET fsync = off');
  await cluster.stop('SIGINT');
  await cluster.start();
  expect(await floor.exchange.submit(order, { key: 'k' })).toEqual({ type: 'Refused', code: 'STOPPED' });
  expect((await floor.exchange.failed).message).toBe('the database may forget what it commits: fsync = off');
  expect(await cluster.query('SELECT * FROM orders')).toEqual([]);
});

it.each(['fsync', 'full_page_writes'])('no exchange is opened with %s off', async (setting) => {
  await cluster.query('ALTER SYSTEM RESET ALL');
  await cluster.query(`ALTER SYSTEM SET ${setting} = off`);
  await cluster.query('SELECT pg_reload_conf()');
  const opening = openExchange({ connection: cluster.connection });
  await expect(opening).rejects.toThrow(NotDurable);
  await expect(opening).rejects.toThrow(`${setting} = off`);
});
