import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.js';
import { readLimitsConfig, USUAL_LIMITS } from './limits-config.js';

describe('readLimitsConfig', () => {
  it('has the usual limits unless the environment says otherwise', () => {
    expect(readLimitsConfig({ OPENFLOOR_SOCKETS_PER_MEMBER: '' })).toEqual(USUAL_LIMITS);
    expect(readLimitsConfig({ OPENFLOOR_SOCKETS_PER_MEMBER: '7' })).toEqual({
      ...USUAL_LIMITS,
      socketsPerMember: 7,
    });
  });

  it.each(['0', '-1', '1.5', 'many', '9999999999'])('refuses %s, naming the variable', (text) => {
    const read = () => readLimitsConfig({ OPENFLOOR_REQUESTS_PER_ADDRESS: text });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/OPENFLOOR_REQUESTS_PER_ADDRESS is "/);
  });

  it('refuses fewer requests than one operation can count as', () => {
    const read = (count: string) => readLimitsConfig({ OPENFLOOR_REQUESTS_PER_MEMBER: count });
    expect(() => read('2500')).toThrow(
      'OPENFLOOR_REQUESTS_PER_MEMBER is "2500": use a whole number from 2501 to 1000000000.',
    );
    expect(read('2501').requestsPerMember).toBe(2_501);
  });
});
