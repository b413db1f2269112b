import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

export const LotKind = { JURY: 'JURY', PANEL: 'PANEL', RESOLVERS: 'RESOLVERS' } as const;
export type LotKind = keyof typeof LotKind;
registerEnumType(LotKind, {
  name: 'LotKind',
  description: 'What members are drawn by lot for.',
  valuesMap: {
    JURY: { description: 'To judge whether an idea is worth doing.' },
    PANEL: { description: 'To decide on a challenge.' },
    RESOLVERS: { description: 'To say how a market ended, where too few officers may.' },
  },
});

export const LotTicketState = {
  SEATED: 'SEATED',
  EXCUSED: 'EXCUSED',
  REPLACED: 'REPLACED',
  NOT_ASKED: 'NOT_ASKED',
} as const;
export type LotTicketState = keyof typeof LotTicketState;
registerEnumType(LotTicketState, {
  name: 'LotTicketState',
  description: 'What became of a ticket.',
  valuesMap: {
    SEATED: { description: 'Has a seat.' },
    EXCUSED: { description: 'Could not take a seat. Why is told to nobody, and there are many reasons.' },
    REPLACED: { description: 'Had a seat, and declined or did not act in time.' },
    NOT_ASKED: { description: 'Enough others came before.' },
  },
});

@ObjectType('LotTicket', { description: 'A member’s ticket. Nobody but that member knows whose it is.' })
export class LotTicketModel {
  @Field(() => String, { description: '64 hexadecimal digits; those of two draws have nothing in common.' })
  ticket!: string;

  @Field(() => LotTicketState, { description: 'What became of it.' })
  state!: LotTicketState;
}

@ObjectType('Lot', {
  description:
    'A draw by lot, with everything that it takes to do it again: see docs/integrate.md. Before the draw there is the commitment alone.',
})
export class LotModel {
  /** The market’s and the draw’s number, for the ticket of who asks; not part of the API. */
  marketId!: number;

  @Field(() => LotKind, { description: 'What was drawn for.' })
  kind!: LotKind;

  @Field(() => Int, { description: 'Which draw of this market it is, counted from 1; 0 before the draw.' })
  draw!: number;

  @Field(() => String, {
    description:
      'The same for all draws of a market, and there since it is listed: the secret hashed by SHA-256 as many times as `draw` says.',
  })
  commitment!: string;

  @Field(() => String, { nullable: true, description: 'Known to nobody outside before the draw.' })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: 'Hash of the newest row of the journal at the draw.' })
  journalHash!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of that row.' })
  journalSequence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the secret and the journal’s hash, one after the other.',
  })
  seed!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was drawn.' })
  drawnAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Members that were to be drawn.' })
  seats!: number | null;

  @Field(() => [LotTicketModel], {
    description:
      'Of everybody who was an active member at the draw, in its order: that of the SHA-256 of seed and ticket.',
  })
  tickets!: LotTicketModel[];
}
