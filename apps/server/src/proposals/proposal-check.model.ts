import { Field, Float, ObjectType } from '@nestjs/graphql';
import { IdeaModel } from '../ideas/idea.model.js';
import { ProhibitedMatchModel } from '../moderation/prohibited-match.model.js';

@ObjectType('SimilarIdea', { description: 'An idea that may be about the same.' })
export class SimilarIdeaModel {
  @Field(() => IdeaModel, { description: 'The idea; of a duplicate the one that it was merged into.' })
  idea!: IdeaModel;

  @Field(() => Float, { description: 'How alike they are, from 0 to 1: by words and by letters.' })
  score!: number;
}

@ObjectType('ProposalProblem', { description: 'Why a proposal would be refused.' })
export class ProposalProblemModel {
  @Field(() => String, { description: 'The field of the input.' })
  field!: string;

  @Field(() => String, { description: 'Stable.' })
  code!: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message!: string;
}

@ObjectType('ProposalCheck', { description: 'What would become of a proposal.' })
export class ProposalCheckModel {
  @Field(() => [ProposalProblemModel], { description: 'Everything that it would be refused for.' })
  problems!: ProposalProblemModel[];

  @Field(() => [ProhibitedMatchModel], {
    description: 'What it has of prohibited topics: it would be taken, and wait for a curator.',
  })
  prohibited!: ProhibitedMatchModel[];

  @Field(() => String, { description: 'The question that people would trade on, if it opened as planned.' })
  question!: string;
}
