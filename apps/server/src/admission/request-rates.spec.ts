import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../config/limits-config.js';
import type { ServerConfig } from '../config/server-config.js';
import { type Asker, pointsOf, RequestRates } from './request-rates.js';

const rates = () =>
  new RequestRates({
    limits: { ...USUAL_LIMITS, requestsPerMember: 3, requestsPerAddress: 2 },
  } as ServerConfig);
const asker = (address: string, memberId?: number): Asker => ({
  origin: { address, agent: '' },
  principal: memberId === undefined ? null : ({ memberId } as Asker['principal']),
});

describe('RequestRates', () => {
  it('counts members wherever they are, and nobody in particular by address', async () => {
    const limited = rates();
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3'])
      expect(await limited.charge(asker(address, 7))).toBeNull();
    expect(await limited.charge(asker('10.0.0.4', 7))).toBeGreaterThan(0);
    expect(await limited.charge(asker('10.0.0.4', 8))).toBeNull();
    expect(await limited.charge(asker('10.0.0.4'), 2)).toBeNull();
    expect(await limited.charge(asker('10.0.0.4'))).toBeGreaterThan(0);
    expect(await limited.charge(asker('10.0.0.5'))).toBeNull();
  });

  it('says for how many seconds to wait, at most the ten of the window', async () => {
    const limited = rates();
    expect(await limited.wait('10.0.0.1')).toBeNull();
    await limited.charge(asker('10.0.0.1'), 2);
    const wait = await limited.wait('10.0.0.1');
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(10);
    expect(await limited.wait('10.0.0.2')).toBeNull();
  });

  it('counts large operations as many requests, and very large ones as very many', () => {
    expect([0, 499, 1_000, 5_000, 25_000].map(pointsOf)).toEqual([0, 0, 4, 100, 2_500]);
  });
});
