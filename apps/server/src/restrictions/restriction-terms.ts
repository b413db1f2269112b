import { Injectable } from '@nestjs/common';
import type { Parsed } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { cleanWords } from '../answers/clean-words.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { isStorable } from '../graphql/clean-text.js';
import { decodeId } from '../graphql/global-id.js';
import { MemberDirectory } from '../members/member-directory.js';
import type { SetRestrictionInput } from './restriction.model.js';
import type { Refusable } from './restriction-refusal.js';

/** Who and what; of each pair one is null. */
export interface Terms {
  readonly memberId: number | null;
  readonly unit: string | null;
  readonly ideaId: number | null;
  readonly topic: string | null;
}

type Who = Pick<Terms, 'memberId' | 'unit'>;
type What = Pick<Terms, 'ideaId' | 'topic'>;
type Refused<Value> = Parsed<Value, Refusable>;

const TOPIC = {
  longest: 60,
  oneLine: true,
  ifEmpty: 'RESTRICTED_TOPIC_EMPTY',
  ifTooLong: 'RESTRICTED_TOPIC_TOO_LONG',
} as const;

/** Reads restrictions as clients write them. */
@Injectable()
export class RestrictionTerms {
  constructor(
    private readonly database: DataSource,
    private readonly members: MemberDirectory,
    private readonly ideas: IdeaCatalogue,
  ) {}

  async of(input: SetRestrictionInput): Promise<Refused<Terms>> {
    const { handle = null, unit = null, ideaId = null, topic = null } = input;
    if ((handle === null) === (unit === null) || (ideaId === null) === (topic === null))
      return { ok: false, code: 'RESTRICTION_UNCLEAR' };
    const who = handle === null ? await this.unit(unit ?? '') : await this.member(handle);
    if (!who.ok) return who;
    const what = ideaId === null ? this.topic(topic ?? '') : this.idea(ideaId);
    return what.ok ? { ok: true, value: { ...who.value, ...what.value } } : what;
  }

  private async member(handle: string): Promise<Refused<Who>> {
    const memberId = await this.members.find(handle);
    return memberId === null
      ? { ok: false, code: 'UNKNOWN_HANDLE' }
      : { ok: true, value: { memberId, unit: null } };
  }

  /** As its members have it. */
  private async unit(given: string): Promise<Refused<Who>> {
    const [found]: { unit: string }[] = isStorable(given)
      ? await this.database.query(
          `SELECT unit FROM member WHERE unit <> '' AND lower(unit) = lower(trim($1)) ORDER BY id LIMIT 1`,
          [given],
        )
      : [];
    return found === undefined
      ? { ok: false, code: 'UNKNOWN_UNIT' }
      : { ok: true, value: { memberId: null, unit: found.unit } };
  }

  private idea(globalId: string): Refused<What> {
    const ideaId = decodeId('Idea', globalId);
    const idea = ideaId === null ? undefined : this.ideas.find(ideaId);
    return idea === undefined || idea.stage === 'DRAFT'
      ? { ok: false, code: 'UNKNOWN_IDEA' }
      : { ok: true, value: { ideaId: idea.id, topic: null } };
  }

  private topic(given: string): Refused<What> {
    const topic = cleanWords(given, TOPIC);
    return topic.ok ? { ok: true, value: { ideaId: null, topic: topic.value } } : topic;
  }
}
