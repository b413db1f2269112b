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

  OPENFLOOR_PUBLIC_URL   where people reach it: https://ideas.example.com
  OPENFLOOR_TRUSTED_PROXIES
                         whose X-Forwarded-For is believed: 127.0.0.1, 10.0.0.0/8
  OPENFLOOR_SMTP_URL     sends e-mail: smtp://user:password@host:587, or smtps://
  OPENFLOOR_MAIL_FROM    and as whom: 'Openfloor <ideas@example.com>'
  OPENFLOOR_OIDC_ISSUER  single sign-on by OpenID Connect: https://login.example.com
  OPENFLOOR_OIDC_CLIENT_ID, OPENFLOOR_OIDC_CLIENT_SECRET   as registered there
  OPENFLOOR_OIDC_LABEL, OPENFLOOR_OIDC_SCOPE, OPENFLOOR_OIDC_GROUPS_CLAIM,
  OPENFLOOR_OIDC_GROUPS  what the button says, what is asked for, what groups mean:
                         see docs/operate.md
`;
