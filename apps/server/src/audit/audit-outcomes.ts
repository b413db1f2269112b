import { Injectable } from '@nestjs/common';
import type { Command } from '@openfloor/exchange';
import { findCommands, type StoredCommand } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { AuditOutcome } from './audit.model.js';
import type { AuditAct } from './audit-act.js';

export interface Outcome {
  readonly outcome: AuditOutcome;
  readonly outcomeCode: string | null;
  /** Of the command. */
  readonly journalSequence: string | null;
}

export interface Keyed {
  readonly act: AuditAct;
  readonly actorId: number | null;
  readonly keyDigest: Buffer | null;
}

/** Acts that are commands of the exchange. All others are recorded in the transaction that does them. */
const COMMANDS: Partial<Record<AuditAct, Command['type']>> = {
  LIST_MARKET: 'ListMarket',
  OPEN_MARKET: 'OpenMarket',
  SET_INSIDERS: 'SetInsiders',
  HALT_MARKET: 'HaltMarket',
  RESUME_MARKET: 'ResumeMarket',
  FLAG_MARKET: 'FlagMarket',
  CLOSE_MARKET: 'CloseMarket',
  PROPOSE_RESOLUTION: 'ProposeResolution',
  CONFIRM_RESOLUTION: 'ConfirmResolution',
  WITHDRAW_RESOLUTION: 'WithdrawResolution',
  SET_TRADING_POLICY: 'SetTradingPolicy',
  SET_ALLOWANCE_POLICY: 'SetAllowancePolicy',
  HALT_EXCHANGE: 'HaltExchange',
  RESUME_EXCHANGE: 'ResumeExchange',
  SUSPEND_MEMBER: 'SuspendMember',
  REINSTATE_MEMBER: 'ReinstateMember',
  RETIRE_MEMBER: 'RetireMember',
};
/** These commands name the officer; the others are the exchange's own. */
const OWN: ReadonlySet<AuditAct> = new Set([
  'PROPOSE_RESOLUTION',
  'CONFIRM_RESOLUTION',
  'WITHDRAW_RESOLUTION',
]);

const DONE: Outcome = { outcome: 'DONE', outcomeCode: null, journalSequence: null };
const UNKNOWN: Outcome = { outcome: 'UNKNOWN', outcomeCode: null, journalSequence: null };

/** What became of recorded acts: the journal knows, by the keys of their commands. */
@Injectable()
export class AuditOutcomes {
  constructor(private readonly database: DataSource) {}

  /** In the order of the acts; one statement for all of them. */
  async of(acts: readonly Keyed[]): Promise<Outcome[]> {
    const keys = acts.flatMap((act) => journalKey(act) ?? []);
    const stored = await findCommands((text, values) => this.database.query(text, values), keys);
    const byKey = new Map(stored.map((command) => [nameOf(command), command]));
    return acts.map((act) => {
      if (COMMANDS[act.act] === undefined) return DONE;
      const key = journalKey(act);
      return outcomeOf(act, key === null ? undefined : byKey.get(nameOf(key)));
    });
  }
}

function journalKey({ act, actorId, keyDigest }: Keyed): { actor: number; keyDigest: Buffer } | null {
  if (COMMANDS[act] === undefined || keyDigest === null || actorId === null) return null;
  return { actor: OWN.has(act) ? actorId : 0, keyDigest };
}

const nameOf = ({ actor, keyDigest }: { actor: number; keyDigest: Buffer }): string =>
  `${actor}/${keyDigest.toString('hex')}`;

/** A key that was used for another kind of command before is in the journal, but not by this act. */
function outcomeOf({ act }: Keyed, stored: StoredCommand | undefined): Outcome {
  if (stored === undefined || stored.command.type !== COMMANDS[act]) return UNKNOWN;
  const { answer, sequence } = stored;
  const refused = answer.type === 'Rejected';
  return {
    outcome: refused ? 'REFUSED' : 'DONE',
    outcomeCode: refused ? answer.code : null,
    journalSequence: String(sequence),
  };
}
