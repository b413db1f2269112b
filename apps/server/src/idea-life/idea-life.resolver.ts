import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { AskIntoTeam } from './ask-into-team.js';
import { AskToRetire } from './ask-to-retire.js';
import { EndBlind } from './blind-end.js';
import { AskIntoTeamInput, IdeaActInput, RetireIdeaInput } from './idea-life.inputs.js';
import { IdeaResult } from './idea-result.model.js';
import { Seconding } from './seconding.js';
import { TeamMembership } from './team-membership.js';

type Answer = Promise<typeof IdeaResult>;

/** What members do with ideas on their way. */
@Resolver()
export class IdeaLifeResolver {
  constructor(
    private readonly seconding: Seconding,
    private readonly asking: AskIntoTeam,
    private readonly membership: TeamMembership,
    private readonly blind: EndBlind,
    private readonly retiring: AskToRetire,
  ) {}

  @Mutation(() => IdeaResult, {
    description:
      'Says that an idea deserves a market. With enough seconds from enough units its opening is announced. Nobody is told who seconds. For members who are neither its proposer nor on its team.',
  })
  secondIdea(@SignedIn() { memberId }: Principal, @Args('input') input: IdeaActInput): Answer {
    return this.seconding.second(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description: 'Takes your second back, as long as the opening is not announced.',
  })
  withdrawSecond(@SignedIn() { memberId }: Principal, @Args('input') input: IdeaActInput): Answer {
    return this.seconding.withdraw(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description: 'Asks somebody to join the team of an idea. For its proposer and team.',
  })
  askIntoTeam(@SignedIn() { memberId }: Principal, @Args('input') input: AskIntoTeamInput): Answer {
    return this.asking.ask(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Joins the team of an idea to which you were asked. From then on your stakes in its markets are limited, and a second of yours is taken back.',
  })
  joinTeam(@SignedIn() { memberId }: Principal, @Args('input') input: IdeaActInput): Answer {
    return this.membership.join(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Leaves the team of an idea, or declines to join it. Your stakes stay limited in markets that are there already.',
  })
  leaveTeam(@SignedIn() { memberId }: Principal, @Args('input') input: IdeaActInput): Answer {
    return this.membership.leave(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description: 'Ends that nobody is told who proposed an idea. It cannot be taken back. For its proposer.',
  })
  endBlind(@SignedIn() { memberId }: Principal, @Args('input') input: IdeaActInput): Answer {
    return this.blind.byProposer(memberId, input);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Takes an idea off the floor for good. Its proposer can before it opens, curators always and with a reason: the markets of an open one are proposed void, which a second officer has to confirm.',
  })
  retireIdea(
    @Acting() by: Actor,
    @SignedIn() principal: Principal,
    @Args('input') input: RetireIdeaInput,
  ): Answer {
    return this.retiring.retire(by, principal, input);
  }
}
