import { openExchange, type RunningExchange } from '@openfloor/journal';
import { Client, type ClientConfig } from 'pg';
import { setUpCommands } from './trading.js';

export interface Size {
  readonly members: number;
  readonly markets: number;
}

/** A running exchange whose members have 1000 tokens each. */
export async function openFunded(connection: ClientConfig, size: Size): Promise<RunningExchange> {
  const exchange = await openExchange({ connection });
  await fund(exchange, size);
  return exchange;
}

export async function fund(exchange: RunningExchange, size: Size): Promise<void> {
  await Promise.all(setUpCommands(size).map((command) => exchange.submit(command)));
}

/** Runs SQL beside the exchange. */
export async function sql(connection: ClientConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
