import type { ApiClient } from './api-client.js';
import type { TestServer } from './server.js';

export interface DeskItemAnswer {
  readonly state: string;
  readonly since: string;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly eligibleCount: number;
  readonly drawn: boolean;
  readonly draws: boolean;
  readonly decided: string | null;
  readonly market: { readonly id: string };
}

export async function readDesk(client: ApiClient): Promise<DeskItemAnswer[]> {
  const { resolutionDesk } = await client.read<{ resolutionDesk: DeskItemAnswer[] }>(
    '{ resolutionDesk { state since eligible reason eligibleCount drawn draws decided market { id } } }',
  );
  return resolutionDesk;
}

/** What the desk says of one market; undefined where it is not there. */
export async function readDeskItem(
  client: ApiClient,
  marketId: string | undefined,
): Promise<DeskItemAnswer | undefined> {
  return (await readDesk(client)).find(({ market }) => market.id === marketId);
}

/** What a member was told about resolutions, newest first. */
export async function toldOf(
  { database }: TestServer,
  handle: string,
  kind = 'RESOLUTION',
): Promise<string[]> {
  const rows: { text: string }[] = await database.query(
    `SELECT text FROM notice JOIN member ON member.id = member_id
     WHERE handle = $1 AND kind = $2 ORDER BY notice.id DESC`,
    [handle, kind],
  );
  return rows.map(({ text }) => text);
}

/** The handles of those who were drawn for a market and sit now. */
export async function drawnFor({ database }: TestServer, marketId: number): Promise<string[]> {
  const rows: { handle: string }[] = await database.query(
    `SELECT handle FROM lot JOIN lot_seat ON lot_seat.lot_id = lot.id JOIN member ON member.id = member_id
     WHERE market_id = $1 AND kind = 'RESOLVERS' AND decided_at IS NULL AND ended_at IS NULL ORDER BY handle`,
    [marketId],
  );
  return rows.map(({ handle }) => handle);
}
