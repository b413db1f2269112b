import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { IdeaVersionModel } from './idea-version.model.js';
import { IdeaVersions } from './idea-versions.js';

/** What belongs to the text of an idea, and what it said before. */
@Resolver(() => IdeaModel)
export class IdeaTextResolver {
  constructor(private readonly kept: IdeaVersions) {}

  @ResolveField(() => [String], { description: 'At most 8, in small letters.' })
  tags(@Parent() { row }: IdeaModel): string[] {
    return row?.tags ?? [];
  }

  @ResolveField(() => [String], { description: 'At most 10 addresses, http or https.' })
  links(@Parent() { row }: IdeaModel): string[] {
    return row?.links ?? [];
  }

  @ResolveField(() => Int, { description: 'Counts up from 1 with every change of its words.' })
  version(@Parent() { row }: IdeaModel): number {
    return row?.version ?? 1;
  }

  @ResolveField(() => [IdeaVersionModel], {
    description: 'Its words as they are and were, newest first; at most 50.',
  })
  versions(@Parent() { ideaId }: IdeaModel, @Request() request: RequestContext): Promise<IdeaVersionModel[]> {
    return this.kept.of(ideaId, request);
  }
}
