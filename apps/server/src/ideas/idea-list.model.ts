import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoModel } from '../graphql/page.js';
import { IdeaModel } from './idea.model.js';

@ObjectType('IdeaEdge', { description: 'An idea in a list.' })
export class IdeaEdgeModel {
  @Field(() => String, { description: 'Its place in the order, for `after`.' })
  cursor!: string;

  @Field(() => IdeaModel, { description: 'The idea.' })
  node!: IdeaModel;
}

@ObjectType('IdeaConnection', { description: 'A page of ideas.' })
export class IdeaConnectionModel {
  @Field(() => [IdeaEdgeModel], { description: 'The ideas with their cursors.' })
  edges!: IdeaEdgeModel[];

  @Field(() => [IdeaModel], { description: 'The ideas alone.' })
  nodes!: IdeaModel[];

  @Field(() => PageInfoModel, { description: 'Where the page lies.' })
  pageInfo!: PageInfoModel;

  @Field(() => Int, { description: 'Ideas on all pages.' })
  totalCount!: number;
}
