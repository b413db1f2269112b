import type { ExchangeView } from '@openfloor/exchange';
import type { CheckedTail } from '@openfloor/journal';
import { LAW_STATEMENTS } from './law-statements.js';
import type { LawCheckModel } from './ledger-health.model.js';

/** Runs a statement; all that one check asks have to see the same moment. */
export type Query = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

type Checked = keyof typeof LAW_STATEMENTS;

/** The laws that the tables tell of. */
export async function checkTables(query: Query): Promise<LawCheckModel[]> {
  const checks: LawCheckModel[] = [];
  for (const law of Object.keys(LAW_STATEMENTS) as Checked[]) {
    const [found] = await query(LAW_STATEMENTS[law], []);
    checks.push(checkOf(law, found === undefined ? null : String(found.problem)));
  }
  return checks;
}

/** By the figures in memory, all of one moment: to look orders up by member in the tables would take long. Pure. */
export function checkHeld(view: ExchangeView): LawCheckModel {
  for (const { memberId } of view.allMembers()) {
    if (view.balance(memberId).heldMilli > 0 && view.openOrdersOf(memberId).length === 0)
      return checkOf('HELD', `Member ${memberId} has tokens held and no open order`);
  }
  return checkOf('HELD', null);
}

/** Pure. */
export const checkChain = ({ problem }: CheckedTail): LawCheckModel =>
  checkOf('CHAIN', problem === null ? null : `${problem[0]?.toUpperCase()}${problem.slice(1)}`);

const AUDIT_END = `SELECT head.last_seq, head.head_hash = audit.hash AS fits, newest.seq AS newest
  FROM audit_head head LEFT JOIN audit ON audit.seq = head.last_seq
  LEFT JOIN LATERAL (SELECT max(seq) AS seq FROM audit) AS newest ON true WHERE head.id = 1`;

/** The whole of it is checked on the page of the record, which takes longer. */
export async function checkAuditEnd(query: Query): Promise<LawCheckModel> {
  const [end] = await query(AUDIT_END, []);
  const last = Number(end?.last_seq ?? 0);
  const isWhole = last === Number(end?.newest ?? 0) && (last === 0 || end?.fits === true);
  return checkOf('AUDIT', isWhole ? null : `Record ${last} is not the last one that was written`);
}

const checkOf = (law: LawCheckModel['law'], problem: string | null): LawCheckModel => ({
  law,
  ok: problem === null,
  problem: problem === null ? null : `${problem}.`,
});
