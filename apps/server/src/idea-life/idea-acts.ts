import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers, type KeyedRefusal } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { type IdeaLifeRefusal, notDone, refusal } from './idea-life-sentences.js';
import { IdeaMoves } from './idea-moves.js';
import type { IdeaChangedModel } from './idea-result.model.js';

export type Answered = IdeaChangedModel | CommandRejectedModel;

/** Something that a member does to an idea. */
export interface IdeaAct {
  readonly memberId: number;
  /** Of the mutation. */
  readonly name: string;
  readonly input: { readonly ideaId: string; readonly idempotencyKey: string };
}

/** @throws NotDone where it is refused */
type Work = (manager: EntityManager, idea: Idea) => Promise<void>;

/** Does what members do to ideas: once a key, in one transaction in which the idea's row is locked. */
@Injectable()
export class IdeaActs {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly answers: KeyedAnswers,
    private readonly moves: IdeaMoves,
    private readonly catalogue: IdeaCatalogue,
    private readonly board: IdeaBoard,
  ) {}

  /** @param after what follows on the commit, also where the key comes again */
  async once(act: IdeaAct, work: Work, after?: (ideaId: number) => Promise<void>): Promise<Answered> {
    const { idempotencyKey: key, ...input } = act.input;
    const ideaId = decodeId('Idea', input.ideaId);
    // Drafts are not in the catalogue.
    if (ideaId === null || this.catalogue.find(ideaId) === undefined) return refusal('UNKNOWN_IDEA');
    const keyed = { actor: `member/${act.memberId}`, key, body: [act.name, input] };
    const done = await unlessNotDone<Once, IdeaLifeRefusal>(
      this.answers.once(keyed, (manager) => this.run(manager, { ...act, ideaId }, work)),
    );
    if (!done.ok) return refusal(done.code);
    await after?.(ideaId);
    await this.catalogue.reread([ideaId]);
    const idea = this.board.find(ideaId);
    return idea === null ? refusal('UNKNOWN_IDEA') : { idea };
  }

  private async run(
    manager: EntityManager,
    { memberId, ideaId }: { readonly memberId: number; readonly ideaId: number },
    work: Work,
  ): Promise<true> {
    const status = this.exchange.view.member(memberId)?.status;
    if (status === 'suspended') throw notDone('MEMBER_SUSPENDED');
    if (status === 'left') throw notDone('MEMBER_LEFT');
    const idea = await this.moves.lock(manager, ideaId);
    if (idea === null || idea.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
    await work(manager, idea);
    return true;
  }
}

type Once = { readonly ok: true } | { readonly ok: false; readonly code: KeyedRefusal };
