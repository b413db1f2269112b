import { Injectable, Logger } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import type { Role } from '../access/roles.js';
import { AuditLog } from '../audit/audit-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { type GroupStanding, rolesFor } from './group-standing.js';

interface MemberRow {
  id: number;
  unit: string;
  roles: Role[];
  trading: boolean;
}

const isSame = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** Makes of members who were here before what their groups say now. */
@Injectable()
export class MemberStanding {
  private readonly logger = new Logger('MemberStanding');

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly audit: AuditLog,
  ) {}

  /** Returns whether anything was changed: sessions have to be looked at anew then. */
  async apply(
    manager: EntityManager,
    { memberId, origin }: { memberId: number; origin: Origin },
    standing: GroupStanding,
  ): Promise<boolean> {
    // The same rows as for administrators who change roles (members/set-member.ts), so that always one is left.
    const rows: MemberRow[] = await manager.query(
      `SELECT id, unit, roles, trading FROM member
       WHERE id = $1 OR 'ADMINISTRATOR' = ANY(roles) ORDER BY id FOR UPDATE`,
      [memberId],
    );
    const member = rows.find(({ id }) => id === memberId);
    if (member === undefined) throw new Error(`there is no member ${memberId}`);
    const unit = standing.unit ?? member.unit;
    const { roles, withheld } = this.rolesOf(member, rows, standing);
    const changed = unit !== member.unit || !isSame(roles, member.roles);
    if (changed)
      await manager.query('UPDATE member SET unit = $2, roles = $3 WHERE id = $1', [memberId, unit, roles]);
    if (changed || withheld.length > 0) {
      const details = { unit, roles, ...(withheld.length > 0 && { withheld }) };
      const before = { unit: member.unit, roles: member.roles };
      const act = {
        act: 'SET_MEMBER',
        subject: `Member:${memberId}`,
        reason: 'groups of the single sign-on',
      } as const;
      await this.audit.record({ actorId: null, origin, ...act, details, before }, manager);
    }
    return changed;
  }

  private rolesOf(
    member: MemberRow,
    rows: readonly MemberRow[],
    { roles: given }: GroupStanding,
  ): { roles: readonly Role[]; withheld: readonly Role[] } {
    if (given === null) return { roles: member.roles, withheld: [] };
    const { roles, withheld } = rolesFor(member, given);
    if (withheld.length > 0)
      this.logger.warn(
        `Member ${member.id} has a trading account, and so not the role ${withheld.join(', ')}.`,
      );
    if (!this.isLastAdministrator(member, rows) || roles.includes('ADMINISTRATOR'))
      return { roles, withheld };
    this.logger.warn(`Member ${member.id} is the last administrator, and stays it whatever the groups say.`);
    return { roles: [...roles, 'ADMINISTRATOR'], withheld };
  }

  private isLastAdministrator({ id, roles }: MemberRow, rows: readonly MemberRow[]): boolean {
    const isActive = (row: MemberRow) => (this.exchange.view.member(row.id)?.status ?? 'active') === 'active';
    const others = rows.filter(
      (row) => row.id !== id && row.roles.includes('ADMINISTRATOR') && isActive(row),
    );
    return roles.includes('ADMINISTRATOR') && others.length === 0;
  }
}
