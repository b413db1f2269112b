import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { Actor } from '../audit/actor.js';
import { requiredReason } from '../audit/clean-reason.js';
import { decodeMember } from '../members/member-id.js';
import { EraseMember, type Erasure } from './erase-member.js';
import type { ErasedModel, EraseMeInput, EraseMemberInput } from './erasure.model.js';
import { refusal } from './privacy-refusal.js';
import { tellsWho } from './tells-who.js';

type Answered = ErasedModel | CommandRejectedModel;

interface Known {
  handle: string;
  name: string | null;
  email: string | null;
}

/** Of one's own erasure not even the address stays. */
const NOWHERE = { address: '', agent: '' };

/** Who may be erased by whom. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: DataSource,
    private readonly erasing: EraseMember,
  ) {}

  /** An access token may not do it: it is in the hands of a program. */
  async eraseMe({ memberId, method }: Principal, input: EraseMeInput): Promise<Answered> {
    if (method === 'TOKEN') return refusal('SESSION_NEEDED');
    const known = await this.find(memberId);
    if (known?.handle !== input.handle) return refusal('HANDLE_DIFFERS');
    const by = { memberId, origin: NOWHERE };
    return this.erase({ memberId, by, key: input.idempotencyKey, reason: '' });
  }

  async eraseMember(by: Actor, input: EraseMemberInput): Promise<Answered> {
    const memberId = decodeMember(input.memberId);
    const known = memberId === null ? null : await this.find(memberId);
    if (memberId === null || known === null) return refusal('NO_SUCH_MEMBER');
    if (memberId === by.memberId) return refusal('NOT_YOURSELF');
    const reason = requiredReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    if (tellsWho(reason.value, known)) return refusal('REASON_TELLS_WHO');
    return this.erase({ memberId, by, key: input.idempotencyKey, reason: reason.value });
  }

  private async erase(erasure: Erasure): Promise<Answered> {
    const outcome = await this.erasing.erase(erasure);
    return outcome.ok ? { at: outcome.at } : refusal(outcome.code);
  }

  private async find(memberId: number): Promise<Known | null> {
    const [known]: Known[] = await this.database.query(
      `SELECT m.handle, p.name, p.email FROM member m LEFT JOIN person p ON p.member_id = m.id
       WHERE m.id = $1`,
      [memberId],
    );
    return known ?? null;
  }
}
