import { beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../access/principal.js';
import { LookUpFailed, PrincipalMemory } from './principal-memory.js';

const ADA: Principal = {
  ...{ memberId: 1, sessionId: 'a', method: 'PASSWORD' },
  ...{ roles: new Set(), trading: true, readOnly: false },
};
const OTHER: Principal = { ...ADA, memberId: 2 };

describe('whose token it is', () => {
  let now: number;
  let asked: number;
  let answer: () => Promise<Principal | null>;
  let memory: PrincipalMemory;

  beforeEach(() => {
    now = 1_000;
    asked = 0;
    answer = async () => ADA;
    memory = new PrincipalMemory({
      read: () => {
        asked++;
        return answer();
      },
      now: () => now,
    });
  });

  const away = async (): Promise<never> => {
    throw new Error('away');
  };

  it('is asked once in two seconds, however many want to know', async () => {
    expect(await Promise.all([memory.find('t'), memory.find('t')])).toEqual([ADA, ADA]);
    now += 1_999;
    answer = async () => OTHER;
    expect(await memory.find('t')).toBe(ADA);
    expect(asked).toBe(1);
    now += 1;
    expect(await memory.find('t')).toBe(OTHER);
  });

  it('is asked again at once when it was forgotten, of that token alone where one is named', async () => {
    await memory.find('t');
    await memory.find('u');
    memory.forget((token) => token === 't');
    answer = async () => OTHER;
    expect([await memory.find('t'), await memory.find('u')]).toEqual([OTHER, ADA]);
    memory.forget();
    expect(await memory.find('u')).toBe(OTHER);
  });

  it('does not take over what was asked before it was forgotten', async () => {
    let tell: (principal: Principal) => void = () => undefined;
    answer = () => new Promise((resolve) => (tell = resolve));
    const before = memory.find('t');
    memory.forget();
    answer = async () => OTHER;
    expect(await memory.find('t')).toBe(OTHER);
    tell(ADA);
    expect(await before).toBe(ADA);
    expect(await memory.find('t')).toBe(OTHER);
  });

  it('is believed for five seconds while the database is away, and then no more', async () => {
    await memory.find('t');
    answer = away;
    now += 4_999;
    expect(await memory.find('t')).toBe(ADA);
    now += 1;
    await expect(memory.find('t')).rejects.toThrow(LookUpFailed);
  });

  it('that it is nobody’s is believed as long', async () => {
    answer = async () => null;
    await memory.find('t');
    answer = away;
    now += 3_000;
    expect(await memory.find('t')).toBeNull();
  });

  it('is not known while the database is away and was not asked before', async () => {
    answer = away;
    await expect(memory.find('t')).rejects.toThrow('away');
  });

  it('is asked again soon when the database did not answer, and not by everybody at once', async () => {
    answer = away;
    await expect(Promise.all([memory.find('t'), memory.find('t')])).rejects.toThrow('away');
    await expect(memory.find('t')).rejects.toThrow('away');
    expect(asked).toBe(1);
    answer = async () => ADA;
    now += 250;
    expect(await memory.find('t')).toBe(ADA);
  });

  it('is as it was known before, when the database does not say a word', async () => {
    await memory.find('t');
    now += 3_000;
    answer = () => new Promise(() => undefined);
    expect(await memory.find('t')).toBe(ADA);
  });
});
