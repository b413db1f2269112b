import { createUnionType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { ViewerModel } from '../members/viewer.model.js';

@ObjectType('CalibrationPoint', {
  description:
    'Chances that are near each other, and how often it came out YES. Well calibrated: both alike.',
})
export class CalibrationPointModel {
  @Field(() => Float, { description: 'The mean of the chances, 0 to 1.' })
  chance!: number;

  @Field(() => Float, { description: 'The share of them that came out YES, 0 to 1.' })
  happened!: number;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

@ObjectType('Skill', {
  description:
    'How well you judge: by your last estimate of each headline that was resolved, void ones left out. All of it is told to you alone.',
})
export class SkillModel {
  @Field(() => Int, { description: 'Resolved headlines for which an estimate of yours stood.' })
  resolved!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean squared distance of your chance from what came out: 0 is perfect, 0.25 is saying 50 % always. Null before the first.',
  })
  brier!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of 100 * log2 of twice the chance that you gave to what came out: 0 is saying 50 % always, 100 is knowing. Null before the first.',
  })
  baseline!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How far your chances are from how often it came out YES, from 0 (well calibrated) to 1. Null before the first.',
  })
  calibrationError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much better than the others you did, on headlines that at least five others estimated: above 0 is better than they on average. Null before the first.',
  })
  peer!: number | null;

  @Field(() => Int, { description: 'Headlines that the peer score is of.' })
  peerHeadlines!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What you gained in settled markets for each token that you put in; below 0 is a loss. Null before you traded in one.',
  })
  profitPerToken!: number | null;

  @Field(() => Int, { description: 'Settled markets that the profit is of.' })
  marketsTraded!: number;

  @Field(() => [CalibrationPointModel], {
    description: 'Your chances, from low to high, in up to five groups.',
  })
  calibration!: CalibrationPointModel[];

  @Field(() => Float, {
    description:
      'By what your estimates are multiplied in merit for your record: 0.5 to 1.4, and 1 before five headlines were resolved. Changes on Mondays.',
  })
  weight!: number;

  @Field(() => Boolean, { description: 'You want your handle on the boards.' })
  onBoards!: boolean;
}

@InputType('SetOnBoardsInput', { description: 'Whether your handle stands on the boards.' })
export class SetOnBoardsInput extends KeyedInput {
  @Field(() => Boolean, { description: 'True: from the next Monday on. False: from now on, on no board.' })
  on!: boolean;
}

@ObjectType('OnBoardsSet', { description: 'It was done.' })
export class OnBoardsSetModel {
  @Field(() => ViewerModel, { description: 'You, with your skill.' })
  viewer!: ViewerModel;
}

export const SetOnBoardsResult = createUnionType({
  name: 'SetOnBoardsResult',
  description: 'What became of it.',
  types: () => [OnBoardsSetModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : OnBoardsSetModel),
});
