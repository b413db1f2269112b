import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { IdeaModel } from '../ideas/idea.model.js';

@ObjectType('BlindMode', {
  description:
    'Whether price, merit and rank of an idea are kept from you until you have estimated it, or asked to be shown.',
})
export class BlindModeModel {
  @Field(() => Boolean, { nullable: true, description: 'As you want it; null: as the policy says.' })
  setting!: boolean | null;

  @Field(() => Boolean, { description: 'Whether it is on.' })
  on!: boolean;
}

@InputType('SetBlindModeInput', { description: 'How you want to work, and a key.' })
export class SetBlindModeInput extends KeyedInput {
  @Field(() => Boolean, { nullable: true, description: 'On or off; null or left out: as the policy says.' })
  on?: boolean | null;
}

@InputType('ShowMeInput', { description: 'An idea whose figures you want to see, and a key.' })
export class ShowMeInput extends KeyedInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;
}

@ObjectType('Shown', { description: 'Its figures are not kept from you any more.' })
export class ShownModel {
  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;
}

@ObjectType('BlindModeSet', { description: 'It was done.' })
export class BlindModeSetModel {
  @Field(() => BlindModeModel, { description: 'As it is now.' })
  blindMode!: BlindModeModel;
}

export const ShowMeResult = createUnionType({
  name: 'ShowMeResult',
  description: 'What became of the wish to be shown.',
  types: () => [ShownModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : ShownModel),
});

export const SetBlindModeResult = createUnionType({
  name: 'SetBlindModeResult',
  description: 'What became of a change of how you work.',
  types: () => [BlindModeSetModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : BlindModeSetModel),
});
