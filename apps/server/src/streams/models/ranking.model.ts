import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { StateMessageModel } from './message.model.js';

@ObjectType('IdeaRank', { description: 'Where an idea stands.' })
export class IdeaRankModel {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => Int, { nullable: true, description: 'Place by price, from 1; null when it is not open.' })
  rank!: number | null;
}

@ObjectType('RankingChanged', {
  description: 'Ranks that changed, gathered for a moment; none where it only tells the time.',
})
export class RankingChangedModel extends StateMessageModel {
  @Field(() => [IdeaRankModel], { description: 'Each idea once, best rank first.' })
  ranks!: IdeaRankModel[];
}
