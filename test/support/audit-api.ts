import type { ApiClient } from './api-client.js';

export interface AuditRecordAnswer {
  readonly id: string;
  readonly sequence: string;
  readonly at: string;
  readonly actor: string | null;
  readonly act: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly reason: string | null;
  readonly details: string | null;
  readonly outcome: string;
  readonly outcomeCode: string | null;
  readonly journalSequence: string | null;
  readonly hash: string;
}

export interface AuditPage {
  readonly nodes: AuditRecordAnswer[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface AuditCheckAnswer {
  readonly ok: boolean;
  readonly records: number;
  readonly firstBad: string | null;
  readonly problem: string | null;
  readonly head: string;
}

const RECORD = `id sequence at actor act subject subjectName address agent reason details outcome outcomeCode
  journalSequence hash`;
const AUDIT = `query ($first: Int, $after: String, $act: AuditAct, $actor: String, $subject: String, $from: DateTime, $to: DateTime) {
  audit(first: $first, after: $after, act: $act, actor: $actor, subject: $subject, from: $from, to: $to) {
    nodes { ${RECORD} } totalCount pageInfo { hasNextPage endCursor } } }`;

/** A page of the record of privileged acts, newest first. */
export async function readAudit(client: ApiClient, filter: Record<string, unknown> = {}): Promise<AuditPage> {
  return (await client.read<{ audit: AuditPage }>(AUDIT, filter)).audit;
}

/** The newest record of an act. */
export async function lastRecord(client: ApiClient, act: string): Promise<AuditRecordAnswer> {
  const { nodes } = await readAudit(client, { act, first: 1 });
  const [record] = nodes;
  if (record === undefined) throw new Error(`${act} was not recorded`);
  return record;
}

export async function checkAudit(client: ApiClient): Promise<AuditCheckAnswer> {
  const query = '{ auditCheck { ok records firstBad problem head } }';
  return (await client.read<{ auditCheck: AuditCheckAnswer }>(query)).auditCheck;
}

/** A file of /export, as a program gets it. */
export function download(client: ApiClient, file: string): Promise<Response> {
  const headers: Record<string, string> =
    client.token === null ? {} : { authorization: `Bearer ${client.token}` };
  return fetch(`${client.url}/export/${file}`, { headers });
}
