import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import type { DiscardDraftInput, SaveDraftInput } from './proposal.inputs.js';
import { isMissing, readTexts } from './proposal.js';
import { ProposalRows, wordsOf } from './proposal-rows.js';
import type { ProposalCode } from './proposal-sentences.js';
import { Standing } from './standing.js';

const MOST_DRAFTS = 20;

export type DraftOutcome = { readonly ok: true; readonly ideaId: number } | Refused;
interface Refused {
  readonly ok: false;
  readonly code: ProposalCode;
}

const refuse = (code: ProposalCode): Refused => ({ ok: false, code });

/** Ideas that their proposers are still writing. Nobody else sees them: the catalogue has none. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
    private readonly rows: ProposalRows,
    private readonly standing: Standing,
  ) {}

  /** Of the member, the newest first. */
  of(memberId: number): Promise<Idea[]> {
    const where = { proposerId: memberId, stage: 'DRAFT' as const };
    return this.database.getRepository(Idea).find({ where, order: { id: 'DESC' } });
  }

  /** The member's own draft; null for none. */
  find(memberId: number, ideaId: number): Promise<Idea | null> {
    const where = { id: ideaId, proposerId: memberId, stage: 'DRAFT' as const };
    return this.database.getRepository(Idea).findOneBy(where);
  }

  async save(memberId: number, { idempotencyKey: key, ...input }: SaveDraftInput): Promise<DraftOutcome> {
    const bad = this.standing.refuse(memberId);
    if (bad !== null) return refuse(bad);
    const { texts, problems } = readTexts(input);
    const wrong = problems.find((problem) => !isMissing(problem));
    if (wrong !== undefined) return refuse(wrong.code);
    if (texts.title === '' && texts.summary === '') return refuse('DRAFT_EMPTY');
    const draftId = input.ideaId == null ? null : decodeId('Idea', input.ideaId);
    if (input.ideaId != null && draftId === null) return refuse('UNKNOWN_IDEA');
    const keyed = { actor: `member/${memberId}`, key, body: ['saveDraft', texts, draftId] };
    const outcome = await unlessNotDone<Answer, ProposalCode>(
      this.answers.once(keyed, async (manager) =>
        draftId === null
          ? this.add(manager, memberId, texts)
          : this.change(manager, memberId, { draftId, texts }),
      ),
    );
    return outcome.ok ? { ok: true, ideaId: outcome.answer } : outcome;
  }

  async discard(memberId: number, { ideaId, idempotencyKey: key }: DiscardDraftInput): Promise<DraftOutcome> {
    const draftId = decodeId('Idea', ideaId);
    if (draftId === null) return refuse('UNKNOWN_IDEA');
    const keyed = { actor: `member/${memberId}`, key, body: ['discardDraft', draftId] };
    const outcome = await unlessNotDone<Answer, ProposalCode>(
      this.answers.once(keyed, async (manager) => {
        const draft = await this.lock(manager, memberId, draftId);
        await manager.delete(Idea, draft.id);
        return draft.id;
      }),
    );
    return outcome.ok ? { ok: true, ideaId: outcome.answer } : outcome;
  }

  /** Two at once of one member wait for each other, so that there are never too many. */
  private async add(manager: EntityManager, memberId: number, texts: Texts): Promise<number> {
    await manager.query('SELECT 1 FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
    const drafts = await manager.countBy(Idea, { proposerId: memberId, stage: 'DRAFT' });
    if (drafts >= MOST_DRAFTS) throw new NotDone<ProposalCode>('DRAFTS_TOO_MANY');
    return this.rows.add(manager, memberId, texts);
  }

  private async change(
    manager: EntityManager,
    memberId: number,
    { draftId, texts }: { draftId: number; texts: Texts },
  ): Promise<number> {
    await this.lock(manager, memberId, draftId);
    await manager.update(Idea, draftId, wordsOf(texts));
    return draftId;
  }

  private async lock(manager: EntityManager, memberId: number, draftId: number): Promise<Idea> {
    const draft = await this.rows.lockDraft(manager, memberId, draftId);
    if (typeof draft === 'string') throw new NotDone<ProposalCode>(draft);
    return draft;
  }
}

type Texts = ReturnType<typeof readTexts>['texts'];
type Answer = Awaited<ReturnType<typeof KeyedAnswers.prototype.once<number>>>;
