import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { AnswerClockModel, AnswerModel } from './answer-clock.model.js';

@ObjectType('AnswerBookItem', {
  description: 'An idea that waits for an answer, or an answer that was given: one of `clock` and `answer`.',
})
export class AnswerBookItemModel {
  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;

  @Field(() => AnswerClockModel, { nullable: true, description: 'Of an idea that waits for an answer.' })
  clock!: AnswerClockModel | null;

  @Field(() => AnswerModel, { nullable: true, description: 'What was answered.' })
  answer!: AnswerModel | null;
}

@ObjectType('AnswerBookConnection', {
  description:
    'Ideas that wait for an answer, by when it is due, then those put off, then what was answered, newest first.',
})
export class AnswerBookConnectionModel extends connectionOf(
  'AnswerBook',
  () => AnswerBookItemModel,
  'An item of the book of answers',
) {}

@ObjectType('DeciderRecord', { description: 'How somebody who answers ideas has done so.' })
export class DeciderRecordModel {
  @Field(() => String, { description: 'Who, in office: by real name, or handle where none is known.' })
  decider!: string;

  @Field(() => Int, { description: 'Answers given.' })
  answered!: number;

  @Field(() => Int, { description: 'Of these, how many came after they were due.' })
  late!: number;

  @Field(() => Int, { description: 'Overdue ideas that wait for this one, alone or among others.' })
  overdue!: number;
}
