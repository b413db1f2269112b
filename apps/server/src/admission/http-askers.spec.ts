import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Principal } from '../access/principal.js';
import { USUAL_LIMITS } from '../config/limits-config.js';
import type { ServerConfig } from '../config/server-config.js';
import type { RequestContexts } from '../sign-in/request-contexts.js';
import type { Sessions } from '../sign-in/sessions.js';
import { HttpAskers } from './http-askers.js';
import { RequestRates } from './request-rates.js';

const ADA = { memberId: 7 } as Principal;
const requestWith = (token: string | null) => ({ headers: { token } }) as unknown as IncomingMessage;

/** Askers at one address that may make 50 requests without being signed in; "good" is the session of a member. */
function askersAtOneAddress() {
  const asked: string[] = [];
  const contexts = {
    originOf: () => ({ address: '10.0.0.1', agent: '' }),
    tokenOf: ({ token }: { token?: string | null }) => token ?? null,
  } as unknown as RequestContexts;
  const sessions = {
    find: async (token: string) => {
      asked.push(token);
      if (token === 'broken') throw new Error('the database is away');
      return token === 'good' ? ADA : null;
    },
  } as Sessions;
  const limits = { ...USUAL_LIMITS, requestsPerAddress: 50 };
  const rates = new RequestRates({ limits } as ServerConfig);
  return { askers: new HttpAskers(contexts, sessions, rates), asked };
}

describe('HttpAskers', () => {
  it('finds the member of a session, and nobody without one', async () => {
    const { askers } = askersAtOneAddress();
    expect(await askers.asker(requestWith('good'))).toMatchObject({ principal: ADA });
    expect(await askers.asker(requestWith(null))).toMatchObject({ principal: null });
  });

  it('looks few made-up tokens up, and still knows those that were good', async () => {
    const { askers, asked } = askersAtOneAddress();
    await askers.asker(requestWith('good'));
    for (const token of ['bad1', 'bad2', 'bad3']) await askers.asker(requestWith(token));
    asked.length = 0;
    expect(await askers.asker(requestWith('bad4'))).toBeGreaterThan(0);
    expect(asked).toEqual([]);
    expect(await askers.asker(requestWith('good'))).toMatchObject({ principal: ADA });
  });

  it('leaves it to others to say that the database is away', async () => {
    const { askers } = askersAtOneAddress();
    expect(await askers.asker(requestWith('broken'))).toMatchObject({ principal: null });
  });
});
