import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoModel } from '../graphql/page.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('Notice', { description: 'Something that you have to be told.' })
export class NoticeModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'What it is about, for programs, for example UNSEALED. Stable.' })
  kind!: string;

  @Field(() => String, { description: 'What it says, for people.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where on the page it leads, for example /ideas/ID.' })
  path!: string | null;

  @Field(() => Int, {
    description: 'How often that has happened since you read about it; the text is of the last time.',
  })
  happened!: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When you read it; null: not yet.' })
  readAt!: Date | null;
}

@ObjectType('NoticeEdge', { description: 'A notice in a list.' })
export class NoticeEdgeModel {
  @Field(() => String, { description: 'Its place in the order, for `after`.' })
  cursor!: string;

  @Field(() => NoticeModel, { description: 'The notice.' })
  node!: NoticeModel;
}

@ObjectType('NoticeConnection', { description: 'A page of your notices, newest first.' })
export class NoticeConnectionModel {
  @Field(() => [NoticeEdgeModel], { description: 'The notices with their cursors.' })
  edges!: NoticeEdgeModel[];

  @Field(() => [NoticeModel], { description: 'The notices alone.' })
  nodes!: NoticeModel[];

  @Field(() => PageInfoModel, { description: 'Where the page lies.' })
  pageInfo!: PageInfoModel;
}
