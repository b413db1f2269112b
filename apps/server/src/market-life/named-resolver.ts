import { Injectable } from '@nestjs/common';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { ResolverPool } from '../claims/resolver-pool.js';
import { isStorable } from '../graphql/clean-text.js';
import { MemberDirectory } from '../members/member-directory.js';

/** Who is to say how a claim ended. */
@Injectable()
export class NamedResolver {
  constructor(
    private readonly members: MemberDirectory,
    private readonly pool: ResolverPool,
  ) {}

  /** By handle; nobody is nobody. */
  async find(handle: string | null | undefined): Promise<Parsed<number, AnswerCode>> {
    const name = handle?.trim() ?? '';
    if (name === '') return refuse('CLAIM_INCOMPLETE');
    const member = isStorable(name) ? await this.members.find(name) : null;
    return member === null ? refuse('UNKNOWN_RESOLVER') : { ok: true, value: member };
  }

  /** @param team whom the officer names as insiders with the claim */
  async isEligible(
    resolver: number,
    { ideaId, team }: { ideaId: number; team: readonly number[] },
  ): Promise<boolean> {
    return !team.includes(resolver) && (await this.pool.canBeNamed(resolver, ideaId));
  }
}
