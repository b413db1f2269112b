import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.js';
import { readConfig } from './server-config.js';

const read = (args: string[], env: NodeJS.ProcessEnv = {}) => readConfig(args, env);

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(read([])).toMatchObject({
      host: '127.0.0.1',
      port: null,
      databaseUrl: undefined,
      empty: false,
      crowd: true,
      pages: true,
      log: 'warn',
    });
    expect(read([])?.dataDir).toMatch(/\.openfloor$/);
  });

  it('lets flags win over the environment', () => {
    const env = {
      OPENFLOOR_PORT: '4100',
      OPENFLOOR_DATA: '/a',
      OPENFLOOR_CROWD: 'off',
      OPENFLOOR_LOG: 'debug',
    };
    expect(read([], env)).toMatchObject({ port: 4100, dataDir: '/a', crowd: false, log: 'debug' });
    const flags = ['--port', '4200', '--data=/b', '--host', '::1', '--empty'];
    expect(read(flags, env)).toMatchObject({ port: 4200, dataDir: '/b', host: '::1', empty: true });
  });

  it('takes empty variables as unset', () => {
    const env = {
      OPENFLOOR_PORT: '',
      OPENFLOOR_DATA: '',
      DATABASE_URL: '',
      OPENFLOOR_CROWD: '',
      OPENFLOOR_LOG: '',
    };
    expect(read([], env)).toEqual(read([]));
  });

  it('answers null when help is asked for', () => {
    expect(read(['--help'])).toBeNull();
    expect(read(['-h'])).toBeNull();
  });

  it.each([
    [['--prot', '4000'], {}, "Unknown option '--prot'. See --help."],
    [['4000'], {}, "Unexpected argument '4000'"],
    [['--port', '70000'], {}, '--port is "70000", which is not a port'],
    [['--port', ''], {}, '--port is "", which is not a port'],
    [[], { OPENFLOOR_PORT: '4e3' }, 'OPENFLOOR_PORT is "4e3"'],
    [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL has to look like postgresql://'],
    [[], { OPENFLOOR_CROWD: 'no' }, 'OPENFLOOR_CROWD is "no": use on or off.'],
    [[], { OPENFLOOR_LOG: 'loud' }, 'OPENFLOOR_LOG is "loud"'],
  ])('says what is wrong with %j %j', (args, env, sentence) => {
    expect(() => read(args, env)).toThrow(ConfigError);
    expect(() => read(args, env)).toThrow(sentence);
  });
});
