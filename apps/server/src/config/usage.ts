import { DEFAULT_HOST, DEFAULT_PORT, LOG_LEVELS } from './server-config.js';

export const USAGE = `Openfloor: an organisation's exchange for ideas.

Usage: npm start -- [flags]

  --port NUMBER   port to listen on (default ${DEFAULT_PORT}, or the next one that is free)
  --host ADDRESS  address to listen on (default ${DEFAULT_HOST}: this machine only)
  --data FOLDER   folder of Openfloor's data (default .openfloor in the project)
  --empty         make a new database a real, empty exchange instead of the demo
  --help          this text

Environment: flags win, but DATABASE_URL decides where the database is.

  OPENFLOOR_PORT, OPENFLOOR_HOST, OPENFLOOR_DATA   as the flags
  DATABASE_URL      use this PostgreSQL instead of Openfloor's own
  OPENFLOOR_CROWD   off: the demo's simulated members do not trade
  OPENFLOOR_PAGES   off: the API alone, without the web client
  OPENFLOOR_LOG     ${LOG_LEVELS.join(', ')} (default warn)
`;
