import { describe, expect, it } from '@jest/globals';
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
});
