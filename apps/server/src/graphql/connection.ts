import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Edge, type Page, PageInfoModel } from './page.js';

/**
 * What makes a list of nodes a connection, as Relay has it; the `NameConnection` itself extends it.
 * @param item what a node is, for example "An order"
 */
export function connectionOf<Node>(name: string, node: () => Type<Node>, item: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `${item} in a list.` })
  class EdgeModel implements Edge<Node> {
    @Field(() => String, { description: 'Its place, for `after`.' })
    cursor!: string;

    @Field(node, { description: `${item}.` })
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  class ConnectionModel implements Page<Node> {
    @Field(() => [EdgeModel], { description: 'The items with their cursors.' })
    edges!: EdgeModel[];

    @Field(() => [node()], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfoModel, { description: 'Where the page lies.' })
    pageInfo!: PageInfoModel;
  }
  return ConnectionModel;
}
