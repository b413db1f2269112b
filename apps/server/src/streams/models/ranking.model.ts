import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EvidenceGrade } from '../../merit/merit.model.js';
import { StateMessageModel } from './message.model.js';

@ObjectType('IdeaRank', { description: 'Where an idea stands.' })
export class IdeaRankModel {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place by merit, from 1; null when it is not open, or nothing is published of it any more.',
  })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its band, from 1; null where there is no rank.' })
  band!: number | null;

  @Field(() => Int, { nullable: true, description: 'From 0 to 100; null where there is no rank.' })
  merit!: number | null;

  @Field(() => EvidenceGrade, {
    nullable: true,
    description: 'How much stands behind it; null where there is no rank.',
  })
  evidence!: EvidenceGrade | null;
}

@ObjectType('RankingChanged', {
  description: 'Ranks that changed, gathered for a moment; none where it only tells the time.',
})
export class RankingChangedModel extends StateMessageModel {
  @Field(() => [IdeaRankModel], { description: 'Each idea once, best rank first.' })
  ranks!: IdeaRankModel[];
}
