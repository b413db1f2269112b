import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { aboutPages } from '../graphql/page.js';
import { IdeaStage } from '../idea-life/idea-stage.model.js';
import { IdeaOrder } from './idea-order.js';
import { IDEA_PAGE } from './list-ideas.js';

const ABOUT = aboutPages(IDEA_PAGE);

/** Which ideas are listed, and how. */
@ArgsType()
export class IdeaListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: ABOUT.first })
  first!: number | null;

  @Field(() => String, { nullable: true, description: ABOUT.after })
  after?: string | null;

  @Field(() => IdeaOrder, {
    nullable: true,
    defaultValue: 'RANK',
    description: 'Their order. A page goes on only in the order of the page before.',
  })
  orderBy!: IdeaOrder | null;

  @Field(() => String, { nullable: true, description: 'Words of the title, in any case.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this topic alone, as it is written.' })
  topic?: string | null;

  @Field(() => [IdeaStage], {
    nullable: true,
    description: 'At these stages alone. Left out: all but what was retired or merged.',
  })
  stages?: IdeaStage[] | null;

  @Field(() => String, { nullable: true, description: 'With this tag alone.' })
  tag?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that you follow alone, and those with a tag that you follow. For who is signed in.',
  })
  following?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Those in this watch list of yours alone. For who is signed in.',
  })
  watchList?: string | null;
}
