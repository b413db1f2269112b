import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { Request, SignedIn } from '../access/request.decorators.js';
import { spendRead } from '../graphql/read-budget.js';
import { ViewerModel } from '../members/viewer.model.js';
import { DeclineDutyInput, DutyModel, DutyResult, VoteOnDutyInput } from './duty.model.js';
import { DutyBoard } from './duty-board.js';
import { OwnDuties } from './own-duties.js';
import { UseDuty } from './use-duty.js';

/** What a member was drawn for, and what the member says. */
@Resolver(() => ViewerModel)
export class JuryResolver {
  constructor(
    private readonly own: OwnDuties,
    private readonly board: DutyBoard,
    private readonly using: UseDuty,
  ) {}

  @ResolveField(() => [DutyModel], {
    description: 'What you were drawn by lot for and is not decided yet, the most urgent first.',
  })
  async duties(
    @Parent() { memberId }: ViewerModel,
    @Request() request: RequestContext,
  ): Promise<DutyModel[]> {
    spendRead(request);
    const duties = await this.own.undecided(memberId);
    return Promise.all(duties.map((duty) => this.board.of(duty, request)));
  }

  @Query(() => DutyModel, {
    nullable: true,
    description: 'A duty of yours; null for what is not yours, or not any more.',
  })
  async duty(
    @SignedIn() { memberId }: Principal,
    @Args('id', { type: () => ID, description: 'The duty.' }) id: string,
    @Context() request: RequestContext,
  ): Promise<DutyModel | null> {
    spendRead(request);
    const duty = await this.own.find(memberId, id);
    return duty === null ? null : this.board.of(duty, request);
  }

  @Mutation(() => DutyResult, {
    description: 'Votes in a jury or a panel. A vote is told to nobody, and stays as it was given.',
  })
  voteOnDuty(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: VoteOnDutyInput,
    @Context() request: RequestContext,
  ): Promise<typeof DutyResult> {
    return this.using.vote(memberId, input, request);
  }

  @Mutation(() => DutyResult, {
    description: 'Leaves a duty to the next of the draw. Nobody has to say why, and nobody is told who did.',
  })
  declineDuty(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: DeclineDutyInput,
    @Context() request: RequestContext,
  ): Promise<typeof DutyResult> {
    return this.using.decline(memberId, input, request);
  }
}
