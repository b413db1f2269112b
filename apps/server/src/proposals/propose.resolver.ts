import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { Idea } from '../database/entities/idea.js';
import { IdeaResult } from '../idea-life/idea-result.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { type DraftOutcome, Drafts } from './drafts.js';
import { EditIdea } from './edit-idea.js';
import { DiscardDraftInput, EditIdeaInput, ProposeIdeaInput, SaveDraftInput } from './proposal.inputs.js';
import { DiscardDraftResult, type DraftDiscardedModel, ProposeIdeaResult } from './proposal.model.js';
import { refusal } from './proposal-sentences.js';
import { ProposeIdea } from './propose-idea.js';

/** From the first words to what others can read. */
@Resolver()
export class ProposeResolver {
  constructor(
    private readonly board: IdeaBoard,
    private readonly drafts: Drafts,
    private readonly proposals: ProposeIdea,
    private readonly edits: EditIdea,
  ) {}

  @Mutation(() => ProposeIdeaResult, {
    description: 'Keeps what you are writing; nobody else sees it. You can have 20 drafts.',
  })
  async saveDraft(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SaveDraftInput,
  ): Promise<typeof ProposeIdeaResult> {
    const outcome = await this.drafts.save(memberId, input);
    const draft = await this.saved(memberId, outcome);
    return draft === null
      ? refusal(outcome.ok ? 'UNKNOWN_IDEA' : outcome.code)
      : { idea: this.board.of(draft) };
  }

  @Mutation(() => DiscardDraftResult, { description: 'Throws a draft of yours away.' })
  async discardDraft(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: DiscardDraftInput,
  ): Promise<DraftDiscardedModel | CommandRejectedModel> {
    const outcome = await this.drafts.discard(memberId, input);
    return outcome.ok ? { ideaId: input.ideaId } : refusal(outcome.code);
  }

  @Mutation(() => ProposeIdeaResult, {
    description:
      'Puts an idea up, for colleagues to second. It opens for trading after that, as the policy of ideas says.',
  })
  async proposeIdea(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ProposeIdeaInput,
  ): Promise<typeof ProposeIdeaResult> {
    const outcome = await this.proposals.propose(memberId, input);
    return outcome.ok ? { idea: this.board.of(outcome.idea) } : refusal(outcome.code);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Puts an idea of yours or of your team in other words, until its opening is announced. Every version can be read.',
  })
  async editIdea(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: EditIdeaInput,
  ): Promise<typeof IdeaResult> {
    const outcome = await this.edits.edit(memberId, input);
    return outcome.ok ? { idea: this.board.of(outcome.idea) } : refusal(outcome.code);
  }

  /** The same key may come again when the draft is gone. */
  private async saved(memberId: number, outcome: DraftOutcome): Promise<Idea | null> {
    return outcome.ok ? this.drafts.find(memberId, outcome.ideaId) : null;
  }
}
