import { Injectable } from '@nestjs/common';
import type { AuditAct } from '../audit/audit-act.js';
import { AuditNames } from '../audit/audit-names.js';
import { AuditReader, type StoredRecord } from '../audit/audit-reader.js';
import { type Terms, termsOf } from './policy-terms-told.js';
import type { Policy } from './policy-version.model.js';

/** A version that only the record of privileged acts has. */
export interface RecordedVersion {
  /** null: what held before the first. */
  readonly record: StoredRecord | null;
  /** null: its words were erased. */
  readonly terms: Terms | null;
}

type Recorded = Exclude<Policy, 'TRADING' | 'ALLOWANCE'>;
type Words = Readonly<Record<string, unknown>>;

/** A season's end changes what the season is called, and nothing else. */
const ACTS: Readonly<Record<Recorded, readonly AuditAct[]>> = {
  IDEAS: ['SET_IDEAS_POLICY', 'END_SEASON'],
  PRIVACY: ['SET_PRIVACY_POLICY'],
  ACCESS: ['SET_ACCESS_POLICY'],
  DECIDERS: ['SET_TOPIC_DECIDERS'],
};

/** Changes of a policy are few; all of them are read, so that each is what came before and what it changed. */
const ALL = 10_000;

/** Every version of the policies that the core knows nothing of, oldest first, made from what was recorded. */
@Injectable()
export class RecordedPolicies {
  constructor(
    private readonly reader: AuditReader,
    private readonly names: AuditNames,
  ) {}

  async of(policy: Recorded): Promise<RecordedVersion[]> {
    const newest = await this.reader.newest({ acts: ACTS[policy] }, { below: null, count: ALL });
    const records = newest.reverse();
    const told = policy === 'DECIDERS' ? await this.deciders(records) : records.map(changeOf);
    const versions: RecordedVersion[] = [];
    let terms: Terms | null = null;
    for (const [place, record] of records.entries()) {
      const change = told[place] ?? null;
      const base: Terms | null = change === null ? null : merged(terms, change.before);
      if (place === 0) versions.push({ record: null, terms: base });
      terms = change === null ? null : merged(base, change.after);
      versions.push({ record, terms });
    }
    return versions;
  }

  /** A topic is a term. Records have ids of members, who are told by their pseudonyms of today. */
  private async deciders(records: readonly StoredRecord[]): Promise<(Change | null)[]> {
    const listed = (words: unknown): string[] => (Array.isArray(words) ? words.map(String) : []);
    const subjects = records.flatMap(({ words }) => {
      const { deciders, before } = (words?.details ?? {}) as { deciders?: unknown; before?: Words };
      return [...listed(deciders), ...listed(before?.deciders)];
    });
    const names = await this.names.of(subjects);
    const nameOf = new Map(subjects.map((subject, place) => [subject, names[place] ?? subject]));
    const told = (subject: unknown): string =>
      listed(subject)
        .map((each) => nameOf.get(each))
        .join(', ');
    return records.map(({ words }) => {
      if (words === null) return null;
      const { topic, deciders, before } = words.details as {
        topic: string;
        deciders: unknown;
        before?: Words;
      };
      return {
        before: new Map([[topic, told(before?.deciders)]]),
        after: new Map([[topic, told(deciders)]]),
      };
    });
  }
}

interface Change {
  readonly before: Terms;
  readonly after: Terms;
}

function changeOf({ act, words }: StoredRecord): Change | null {
  if (words === null) return null;
  const { before = {}, ...details } = words.details as { before?: Words } & Words;
  const after = act === 'END_SEASON' ? { season: details.season } : details;
  return { before: termsOf(before as Words), after: termsOf(after) };
}

const merged = (base: Terms | null, change: Terms): Terms => new Map([...(base ?? []), ...change]);
