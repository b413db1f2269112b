import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { PrivacyPolicies, type PrivacyPolicy } from './privacy-policies.js';
import { WORDS_UNDER_HOLD } from './words-of-member.js';

/** How many rows of each kind were erased. */
export type ErasedRows = Record<keyof typeof STATEMENTS, number>;

const NOWHERE = { address: '', agent: '' };
const HELD = 'IN (SELECT member_id FROM legal_hold)';

/**
 * $1 the moment of now, $2 days. What belongs to a member under a legal hold stays; so do the words of what such a
 * member did, and of what was done to one.
 */
const STATEMENTS = {
  sessions: `DELETE FROM session WHERE expires_at < $1::timestamptz - make_interval(days => $2) AND NOT member_id ${HELD}`,
  links: `DELETE FROM one_time_link
    WHERE least(used_at, expires_at) < $1::timestamptz - make_interval(days => $2)
      AND coalesce(NOT member_id ${HELD}, true)`,
  signInsUnderWay: `DELETE FROM oidc_flow WHERE expires_at < $1::timestamptz - make_interval(days => $2)`,
  keyedAnswers: `DELETE FROM keyed_answer k WHERE created_at < $1::timestamptz - make_interval(days => $2)
    AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE k.actor = 'member/' || h.member_id)`,
  estimateWishes: `DELETE FROM estimate_wish WHERE outcome IS NOT NULL
    AND at < $1::timestamptz - make_interval(days => $2) AND NOT member_id ${HELD}`,
  notices: `DELETE FROM notice
    WHERE created_at < $1::timestamptz - make_interval(days => $2) AND NOT member_id ${HELD}`,
  auditWords: `DELETE FROM audit_words w USING audit a
    WHERE a.seq = w.seq AND a.at_ms < extract(epoch FROM $1::timestamptz - make_interval(days => $2)) * 1000
      AND NOT ${WORDS_UNDER_HOLD}`,
};

/** Erases what was kept as long as the privacy policy says, and records that. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: DataSource,
    private readonly policies: PrivacyPolicies,
    private readonly log: AuditLog,
  ) {}

  /** In one transaction. What it erased in it is recorded, where there was anything. */
  erase(now = new Date()): Promise<ErasedRows> {
    return this.database.transaction(async (manager) => {
      const erased = await eraseRows(manager, now, this.policies.current);
      const found = Object.fromEntries(Object.entries(erased).filter(([, count]) => count > 0));
      if (Object.keys(found).length === 0) return erased;
      const { version } = this.policies.current;
      const what = { act: 'ERASE_BY_RETENTION', subject: 'Exchange', origin: NOWHERE } as const;
      await this.log.record(
        { actorId: null, ...what, details: { ...found, policyVersion: version } },
        manager,
      );
      return erased;
    });
  }
}

async function eraseRows(manager: EntityManager, now: Date, policy: PrivacyPolicy): Promise<ErasedRows> {
  const { auditWordsDays, noticeDays, keyDays } = policy;
  const days: ErasedRows = {
    sessions: 0, // they have ended already
    signInsUnderWay: 0,
    links: keyDays,
    keyedAnswers: keyDays,
    estimateWishes: keyDays,
    notices: noticeDays,
    auditWords: auditWordsDays,
  };
  const erased: ErasedRows = { ...days };
  for (const [name, statement] of Object.entries(STATEMENTS) as [keyof ErasedRows, string][]) {
    const [, count]: [unknown, number] = await manager.query(statement, [now, days[name]]);
    erased[name] = count;
  }
  return erased;
}
