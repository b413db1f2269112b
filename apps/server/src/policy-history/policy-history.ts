import { Injectable } from '@nestjs/common';
import { AuditOutcomes } from '../audit/audit-outcomes.js';
import { AuditReader, type StoredRecord } from '../audit/audit-reader.js';
import { pageSize } from '../graphql/page.js';
import { JournalPolicies, type JournalVersion } from './journal-policies.js';
import type { Terms } from './policy-terms-told.js';
import {
  type PolicyVersionModel,
  type PolicyVersionsArguments,
  VERSIONS_PAGE,
} from './policy-version.model.js';
import { RecordedPolicies } from './recorded-policies.js';

const ALL = 10_000;

/** Who changed what when and why: the journal and the record of privileged acts, put together. */
@Injectable()
export class PolicyHistory {
  constructor(
    private readonly journal: JournalPolicies,
    private readonly recorded: RecordedPolicies,
    private readonly reader: AuditReader,
    private readonly outcomes: AuditOutcomes,
  ) {}

  /** Newest first. */
  async versions({ policy, first }: PolicyVersionsArguments): Promise<PolicyVersionModel[]> {
    const size = pageSize(first ?? null, VERSIONS_PAGE);
    const versions = await this.all(policy);
    return versions.reverse().slice(0, size);
  }

  private async all(policy: PolicyVersionsArguments['policy']): Promise<PolicyVersionModel[]> {
    if (policy === 'TRADING') return this.journaled(await this.journal.trading(), 'SET_TRADING_POLICY', 0);
    if (policy === 'ALLOWANCE')
      return this.journaled(await this.journal.allowance(), 'SET_ALLOWANCE_POLICY', 1);
    const versions = await this.recorded.of(policy);
    return versions.map(({ record, terms }, version) =>
      model({ version, record, at: record?.at ?? null, inForceAt: record?.at ?? null, terms }),
    );
  }

  /** What the journal has and no record names was done by the exchange itself. */
  private async journaled(
    versions: readonly JournalVersion[],
    act: 'SET_TRADING_POLICY' | 'SET_ALLOWANCE_POLICY',
    firstVersion: number,
  ): Promise<PolicyVersionModel[]> {
    const records = await this.reader.newest({ acts: [act] }, { below: null, count: ALL });
    const outcomes = await this.outcomes.of(records);
    const bySequence = new Map(
      records.map((record, place) => [outcomes[place]?.journalSequence ?? null, record]),
    );
    return versions.map(({ sequence, at, inForceAt, terms }, place) => {
      const record = sequence === null ? null : (bySequence.get(String(sequence)) ?? null);
      const times = sequence === null ? { at: null, inForceAt: null } : { at, inForceAt };
      return model({ version: firstVersion + place, record, ...times, terms });
    });
  }
}

interface Version {
  readonly version: number;
  readonly record: StoredRecord | null;
  readonly at: number | null;
  readonly inForceAt: number | null;
  readonly terms: Terms | null;
}

function model({ version, record, at, inForceAt, terms }: Version): PolicyVersionModel {
  return {
    version,
    at: at === null ? null : new Date(at),
    inForceAt: inForceAt === null ? null : new Date(inForceAt),
    actor: record?.actor ?? null,
    reason: record?.words?.reason || null,
    terms: terms === null ? null : [...terms].map(([name, value]) => ({ name, value })),
  };
}
