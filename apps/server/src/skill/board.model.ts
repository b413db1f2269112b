import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

export const BoardKind = {
  BRIER: 'BRIER',
  PEER: 'PEER',
  CALIBRATION: 'CALIBRATION',
  PROFIT: 'PROFIT',
} as const;
export type BoardKind = keyof typeof BoardKind;
registerEnumType(BoardKind, {
  name: 'BoardKind',
  description: 'What a board goes by.',
  valuesMap: {
    BRIER: { description: 'Mean squared distance of the chances from what came out: lower is better.' },
    PEER: { description: 'How much better than the others: higher is better.' },
    CALIBRATION: { description: 'Calibration error: lower is better.' },
    PROFIT: { description: 'Gain in settled markets for each token put in: higher is better.' },
  },
});

@ObjectType('BoardRow', { description: 'A member who chose to stand on the boards.' })
export class BoardRowModel {
  @Field(() => Int, { description: 'From 1; equal figures share a place.' })
  place!: number;

  @Field(() => String, { description: 'The handle.' })
  handle!: string;

  @Field(() => Float, { description: 'The figure, by the kind of board.' })
  value!: number;

  @Field(() => Int, {
    description:
      'Resolved headlines (of PROFIT: settled markets) that it is of: always a multiple of five, so that no figure tells of a single one.',
  })
  resolved!: number;

  @Field(() => Boolean, { description: 'It is you.' })
  mine!: boolean;
}

@ObjectType('Board', {
  description:
    'Who judged well, as of a Monday 00:00 UTC or of the end of a season. On it are only members who chose to, each with at least five resolved headlines; with fewer than five such members it is empty.',
})
export class BoardModel {
  @Field(() => BoardKind, { description: 'What it goes by.' })
  kind!: BoardKind;

  @Field(() => [BoardRowModel], { description: 'Best first; none where there are fewer than five.' })
  rows!: BoardRowModel[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      'The Monday, or the end of the season, that it is of. It is made then, of all that was resolved by then; after a standstill of the server, as soon as it runs.',
  })
  weekOf!: Date;

  @Field(() => Int, { description: 'How many stand on it.' })
  people!: number;
}
