import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { EvidenceGrade } from '../merit/merit.model.js';
import { CommentModel } from '../talk/comment.model.js';

@ObjectType('PulseTile', {
  description:
    'An idea in the map of the floor. While its figures are hidden from you, and while its opening auction runs, it has none.',
})
export class PulseTileModel {
  /** Of the headline; not part of the API. */
  marketId!: number;

  /** That it comes before or after others tells a figure; not part of the API. */
  placedByFigure!: boolean;

  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its topic.' })
  topic!: string;

  @Field(() => TokensScalar, {
    nullable: true,
    description: 'What independent people have at risk behind their estimates, as published last.',
  })
  stakes!: string | null;

  @Field(() => SharesScalar, { nullable: true, description: 'Shares traded so far.' })
  volume!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'The price of YES.' })
  value!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'Its change within 24 hours.' })
  change!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its merit as published last, from 0 to 100.' })
  merit!: number | null;

  @Field(() => EvidenceGrade, { nullable: true, description: 'How much stands behind the merit.' })
  evidence!: EvidenceGrade | null;
}

@ObjectType('PulseMover', {
  description: 'An idea whose price moved much in the range, with what was said around the move.',
})
export class PulseMoverModel {
  /** Of the headline; not part of the API. */
  marketId!: number;

  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;

  @Field(() => PriceScalar, { nullable: true, description: 'The price of YES when the range began.' })
  from!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'The price now.' })
  to!: string | null;

  @Field(() => PriceScalar, { nullable: true, description: 'From the one to the other.' })
  change!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the greatest part of the move began.' })
  movedFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'When it had ended.' })
  movedUntil!: Date;

  @Field(() => [CommentModel], { description: 'What was said around the move, most useful first.' })
  comments!: CommentModel[];

  @Field(() => [CommentModel], {
    description: 'Reasons that members gave around the move for orders of theirs, most useful first.',
  })
  reasons!: CommentModel[];
}
