import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { parseTime } from '../answers/parse-time.js';
import { encodeId } from '../graphql/global-id.js';
import { type Page, pageOf, pageOfRows, sliceOf } from '../graphql/page.js';
import { MemberDirectory } from '../members/member-directory.js';
import { AUDIT_PAGE, type AuditArguments, type AuditRecordModel } from './audit.model.js';
import { AuditNames } from './audit-names.js';
import { AuditOutcomes } from './audit-outcomes.js';
import { type AuditFilter, AuditReader, type StoredRecord } from './audit-reader.js';
import { subjectOf } from './audit-subject.js';

const EMPTY = {
  ...pageOf<AuditRecordModel>([], { hasNextPage: false, hasPreviousPage: false }),
  totalCount: 0,
};

/** The record of privileged acts as the API tells it. */
@Injectable()
export class AuditBoard {
  constructor(
    private readonly reader: AuditReader,
    private readonly outcomes: AuditOutcomes,
    private readonly names: AuditNames,
    private readonly members: MemberDirectory,
  ) {}

  /** Newest first. */
  async page(asked: AuditArguments): Promise<Page<AuditRecordModel> & { totalCount: number }> {
    const slice = sliceOf({ first: asked.first ?? null, after: asked.after ?? null }, AUDIT_PAGE);
    const filter = await this.filterOf(asked);
    if (filter === null) return EMPTY;
    const [found, totalCount] = await Promise.all([
      this.reader.newest(filter, { below: slice.after?.[0] ?? null, count: slice.size + 1 }),
      this.reader.count(filter),
    ]);
    const models = await this.models(found);
    const keyOf = ({ sequence }: AuditRecordModel) => [Number(sequence)];
    return { ...pageOfRows(models, slice, { keyOf, nodeOf: (model) => model }), totalCount };
  }

  /** Names and outcomes of all of them take one statement each. */
  async models(records: readonly StoredRecord[]): Promise<AuditRecordModel[]> {
    const [outcomes, names] = await Promise.all([
      this.outcomes.of(records),
      this.names.of(records.map(({ subject }) => subject)),
    ]);
    return records.map(({ seq, at, actor, act, subject, hash, words }, index) => ({
      id: encodeId('AuditRecord', seq),
      sequence: String(seq),
      at: new Date(at),
      actor,
      act,
      subject,
      subjectName: names[index] ?? null,
      address: words?.address ?? null,
      agent: words?.agent ?? null,
      reason: words?.reason ?? null,
      details: words === null ? null : JSON.stringify(words.details),
      outcome: 'UNKNOWN',
      outcomeCode: null,
      journalSequence: null,
      ...outcomes[index],
      hash: hash.toString('hex'),
    }));
  }

  /** null: nobody has this pseudonym. */
  private async filterOf({ act, actor, subject, from, to }: AuditArguments): Promise<AuditFilter | null> {
    const times = { from: timeOf(from), to: timeOf(to) };
    const actorId = isSaid(actor) ? await this.members.find(actor) : null;
    if (isSaid(actor) && actorId === null) return null;
    const filter = { act: act ?? null, actorId, ...times };
    if (!isSaid(subject)) return filter;
    const meant = subjectOf(subject);
    if (meant !== null) return { ...filter, subject: meant };
    const memberId = await this.members.find(subject);
    return memberId === null ? null : { ...filter, subject: `Member:${memberId}` };
  }
}

const isSaid = (text: string | null | undefined): text is string => text !== null && text !== undefined;

function timeOf(text: string | null | undefined): number | null {
  if (!isSaid(text)) return null;
  const time = parseTime(text);
  if (time.ok) return time.value;
  const message = 'A DateTime needs a date, a T, hours and minutes, and Z or an offset from UTC.';
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
