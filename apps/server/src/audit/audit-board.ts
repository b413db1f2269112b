import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { INPUT_SENTENCES } from '../answers/input-sentences.js';
import { askedTime } from '../graphql/asked-time.js';
import { encodeId } from '../graphql/global-id.js';
import { type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { MemberDirectory } from '../members/member-directory.js';
import { AUDIT_PAGE, type AuditArguments, type AuditRecordModel } from './audit.model.js';
import type { AuditAct } from './audit-act.js';
import { AuditNames } from './audit-names.js';
import { AuditOutcomes } from './audit-outcomes.js';
import { type AuditFilter, AuditReader, type StoredRecord } from './audit-reader.js';
import { subjectOf } from './audit-subject.js';

/** What is asked about does not exist, so that an empty list would say something else. */
const UNKNOWN = {
  UNKNOWN_HANDLE: INPUT_SENTENCES.UNKNOWN_HANDLE,
  UNKNOWN_SUBJECT: 'There is no member of this name, and it is no id such as Market:5.',
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

  /**
   * Newest first.
   *
   * @throws UNKNOWN_HANDLE for an actor, UNKNOWN_SUBJECT for a subject that is nobody and nothing
   */
  async page(asked: AuditArguments): Promise<Page<AuditRecordModel> & { totalCount: number }> {
    const slice = sliceOf({ first: asked.first ?? null, after: asked.after ?? null }, AUDIT_PAGE);
    const filter = await this.filterOf(asked);
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

  private async filterOf({ act, acts, actor, subject, from, to }: AuditArguments): Promise<AuditFilter> {
    const times = { from: askedTime(from), to: askedTime(to) };
    const actorId = isSaid(actor) ? await this.actorOf(actor) : null;
    const about = isSaid(subject) ? await this.subjectOf(subject.trim()) : null;
    return { acts: wantedActs(act, acts), actorId, subject: about, ...times };
  }

  private async actorOf(handle: string): Promise<number> {
    const memberId = await this.members.findTyped(handle);
    if (memberId === null) throw unknown('UNKNOWN_HANDLE');
    return memberId;
  }

  private async subjectOf(text: string): Promise<string> {
    const meant = subjectOf(text);
    if (meant !== null) return meant;
    const memberId = await this.members.findTyped(text);
    if (memberId === null) throw unknown('UNKNOWN_SUBJECT');
    return `Member:${memberId}`;
  }
}

const unknown = (code: keyof typeof UNKNOWN): GraphQLError =>
  new GraphQLError(UNKNOWN[code], { extensions: { code } });

/** Both may be said: what is of the one and among the others. */
function wantedActs(
  act: AuditAct | null | undefined,
  acts: readonly AuditAct[] | null | undefined,
): readonly AuditAct[] | null {
  if (!isThere(act)) return acts ?? null;
  return !isThere(acts) || acts.includes(act) ? [act] : [];
}

const isThere = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;
const isSaid = (text: string | null | undefined): text is string => isThere(text);
