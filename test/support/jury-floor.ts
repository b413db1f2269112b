import { expect } from 'vitest';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { readDuties, readLot, readVerdict, seatsOf, voteOnDuty } from './jury-api.js';
import { changeMarket } from './officers-api.js';
import { startTestServer, type TestServer } from './server.js';

export const JURORS = ['ida', 'jan', 'kim', 'lea', 'max', 'nia', 'ola', 'pia', 'rui', 'sam'] as const;
export const OTHERS = ['ada', 'bea', 'cem', 'dov', 'eva', 'fay', 'gus', 'hal'] as const;

/** An exchange with members enough for juries, all signed in. */
export class JuryFloor {
  private constructor(
    readonly server: TestServer,
    readonly operator: ApiClient,
    readonly clients: ReadonlyMap<string, ApiClient>,
  ) {}

  static async start(): Promise<JuryFloor> {
    const policy = { jurySize: 7, juryMinutes: 60 };
    const server = await startTestServer({ members: [...JURORS, ...OTHERS], ideas: [], policy });
    const clients = new Map<string, ApiClient>();
    for (const handle of [...JURORS, ...OTHERS, 'auditor']) clients.set(handle, await server.signIn(handle));
    return new JuryFloor(server, await server.signIn('operator'), clients);
  }

  of(handle: string): ApiClient {
    return this.clients.get(handle) as ApiClient;
  }

  /** Closes the market and waits for its jury: handles, in the order of the draw. */
  async draw({ marketId, market }: { marketId: string; market: number }): Promise<string[]> {
    const closed = await changeMarket(this.operator, 'closeMarket', { marketId });
    expect(closed).toMatchObject({ market: { state: 'CLOSED' } });
    await eventually(
      () => readLot(this.of('ada'), marketId),
      ({ draw }) => draw > 0,
    );
    return this.sitting(market);
  }

  async sitting(market: number): Promise<string[]> {
    const seats = await seatsOf(this.server, { market });
    return seats.filter(({ ended }) => !ended).map(({ handle }) => handle);
  }

  async dutyOf(handle: string, marketId: string) {
    return (await readDuties(this.of(handle))).find((duty) => duty.marketId === marketId);
  }

  async vote(handle: string, marketId: string, input: Record<string, unknown> = {}) {
    return voteOnDuty(this.of(handle), { dutyId: (await this.dutyOf(handle, marketId))?.id, ...input });
  }

  decided(marketId: string) {
    return eventually(
      () => readVerdict(this.of('ada'), marketId),
      (verdict) => verdict?.decidedAt !== null,
    );
  }
}
