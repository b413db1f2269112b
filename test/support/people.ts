import type { Role } from '../../apps/server/src/access/roles.js';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { Person } from '../../apps/server/src/database/entities/person.js';
import { Session } from '../../apps/server/src/database/entities/session.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { newToken, tokenDigest } from '../../apps/server/src/sign-in/sessions.js';
import { ApiClient } from './api-client.js';
import type { TestServer } from './server.js';

const HOUR_MS = 3600_000;

export interface NewPerson {
  readonly handle: string;
  readonly roles?: readonly Role[];
  readonly trading?: boolean;
  readonly unit?: string;
  /** Who it is; nobody in particular unless said. */
  readonly name?: string;
}

export interface TestPerson {
  readonly memberId: number;
  /** Of the API. */
  readonly id: string;
  readonly client: ApiClient;
}

/** A member of any exchange who is signed in. The rows are put into the tables as they are. */
export async function addPerson(server: TestServer, person: NewPerson): Promise<TestPerson> {
  const { handle, roles = [], trading = true, unit = 'Engineering', name } = person;
  const row = await server.database.getRepository(Member).save({ handle, roles: [...roles], trading, unit });
  if (name !== undefined)
    await server.database
      .getRepository(Person)
      .insert({ memberId: row.id, name, email: `${handle}@example.com` });
  const token = await openSession(server, row.id);
  return { memberId: row.id, id: encodeId('Member', row.id), client: new ApiClient(server.url, token) };
}

/** The token of a session of its own, or an access token that may only read. */
export async function openSession(server: TestServer, memberId: number, readOnly = false): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const session = { tokenHash: tokenDigest(token), memberId, readOnly, expiresAt } as const;
  await server.database
    .getRepository(Session)
    .insert({ ...session, method: readOnly ? 'TOKEN' : 'PASSWORD' });
  return token;
}
