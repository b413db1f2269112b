import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import type { Origin } from '../access/principal.js';
import { ROLES_WITHOUT_TRADING } from '../access/roles.js';
import { InjectExchange } from '../exchange/tokens.js';
import { CreateMember } from '../members/create-member.js';
import type { GroupStanding } from './group-standing.js';
import { MemberStanding } from './member-standing.js';
import type { ExternalPerson } from './person-claims.js';
import { SsoProblem } from './sso-problem.js';

/** Of who comes without a group that says more. */
const UNIT = 'Members';

export interface FoundMember {
  readonly memberId: number;
  readonly isNew: boolean;
  /** Sessions have to be looked at anew. */
  readonly isChanged: boolean;
}

/** Knows which member somebody is whom the provider knows, and makes one of who comes for the first time. */
@Injectable()
export class ExternalMembers {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly members: CreateMember,
    private readonly standing: MemberStanding,
  ) {}

  /** @throws SsoProblem, and then nothing was changed */
  async find(person: ExternalPerson, standing: GroupStanding, origin: Origin): Promise<FoundMember> {
    return this.database.transaction(async (manager) => {
      // One after the other for the same person, so that two first sign-ins at once make one member.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        JSON.stringify(['single sign-on', person.issuer, person.subject]),
      ]);
      const known = (await this.byIdentity(manager, person)) ?? (await this.byEmail(manager, person));
      if (known === null)
        return { memberId: await this.create(manager, person, standing), isNew: true, isChanged: false };
      if (this.exchange.view.member(known)?.status === 'left')
        throw new SsoProblem('SSO_MEMBER_LEFT', `member ${known} has left`);
      const isChanged = await this.standing.apply(manager, { memberId: known, origin }, standing);
      return { memberId: known, isNew: false, isChanged };
    });
  }

  private async byIdentity(
    manager: EntityManager,
    { issuer, subject }: ExternalPerson,
  ): Promise<number | null> {
    const [rows]: [{ member_id: number }[], number] = await manager.query(
      'UPDATE external_identity SET seen_at = now() WHERE issuer = $1 AND subject = $2 RETURNING member_id',
      [issuer, subject],
    );
    return rows[0]?.member_id ?? null;
  }

  /**
   * An address counts only where both sides have seen that it is the person's: otherwise somebody could write another
   * one's address into their profile here, or at the provider, and be taken for them.
   */
  private async byEmail(manager: EntityManager, person: ExternalPerson): Promise<number | null> {
    if (person.email === null) return null;
    const rows: { member_id: number; verified: boolean }[] = await manager.query(
      `SELECT member_id, email_verified_at IS NOT NULL AS verified FROM person WHERE lower(email) = lower($1) FOR UPDATE`,
      [person.email],
    );
    const [owner] = rows;
    if (owner === undefined) return null;
    if (!owner.verified || !person.emailVerified)
      throw new SsoProblem(
        'SSO_EMAIL_IN_USE',
        `member ${owner.member_id} has the address, unverified here or there`,
      );
    await this.connect(manager, owner.member_id, person);
    return owner.member_id;
  }

  private async create(
    manager: EntityManager,
    person: ExternalPerson,
    { unit, roles }: GroupStanding,
  ): Promise<number> {
    const { name, email, emailVerified } = person;
    if (email === null) throw new SsoProblem('SSO_EMAIL_MISSING', 'the provider tells no e-mail address');
    const all = roles ?? [];
    const trading = !all.some((role) => ROLES_WITHOUT_TRADING.has(role));
    const wanted = { name, email, emailVerified, unit: unit ?? UNIT, roles: all, trading };
    const created = await this.members.create(manager, wanted);
    if (!created.ok) throw new SsoProblem('SSO_FAILED', `no member could be made: ${created.code}`);
    await this.connect(manager, created.memberId, person);
    return created.memberId;
  }

  private async connect(
    manager: EntityManager,
    memberId: number,
    { issuer, subject }: ExternalPerson,
  ): Promise<void> {
    await manager.query('INSERT INTO external_identity (issuer, subject, member_id) VALUES ($1, $2, $3)', [
      ...[issuer, subject, memberId],
    ]);
  }
}
