import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { NodeModel } from './node.model.js';
import { Nodes } from './nodes.js';

@Resolver()
export class NodeResolver {
  constructor(private readonly nodes: Nodes) {}

  @Query(() => NodeModel, {
    nullable: true,
    description:
      'Whatever has this id; null for an id that is unknown, or of something that is not yours to see.',
  })
  node(
    @Args('id', { type: () => ID, description: 'As it came with the object.' }) id: string,
    @Request() request: RequestContext,
  ): Promise<NodeModel | null> {
    return this.nodes.find(id, request);
  }
}
