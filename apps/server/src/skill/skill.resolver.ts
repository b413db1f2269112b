import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { ViewerModel } from '../members/viewer.model.js';
import { OwnSkill } from './own-skill.js';
import { SetOnBoards } from './set-on-boards.js';
import { SetOnBoardsInput, SetOnBoardsResult, SkillModel } from './skill.model.js';

/** How well the signed-in member judges. */
@Resolver(() => ViewerModel)
export class SkillResolver {
  constructor(
    private readonly skills: OwnSkill,
    private readonly boards: SetOnBoards,
  ) {}

  @ResolveField(() => SkillModel, {
    description: 'How well you judge, from everything that was resolved so far.',
  })
  skill(@Parent() { memberId }: ViewerModel): Promise<SkillModel> {
    return this.skills.of(memberId);
  }

  @Mutation(() => SetOnBoardsResult, {
    description:
      'Says whether your handle and your figures stand on the boards. Nobody does who did not say so.',
  })
  setOnBoards(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetOnBoardsInput,
  ): Promise<typeof SetOnBoardsResult> {
    return this.boards.set(memberId, input);
  }
}
