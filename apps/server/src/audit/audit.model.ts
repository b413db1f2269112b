import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { aboutPages } from '../graphql/page.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { AuditAct as ActName } from './audit-act.js';
import { AuditAct } from './audit-act.model.js';

export const AUDIT_PAGE = { list: 'audit', usual: 50, most: 200 };

export const AuditOutcome = { DONE: 'DONE', REFUSED: 'REFUSED', UNKNOWN: 'UNKNOWN' } as const;
export type AuditOutcome = keyof typeof AuditOutcome;
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of a privileged act.',
  valuesMap: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'The exchange refused it; the code says why.' },
    UNKNOWN: { description: 'It was begun and never reached the exchange.' },
  },
});

const WORDS = 'Null once the words of this record were erased.';

@ObjectType('AuditRecord', { description: 'Who did what, when, from where and why.' })
export class AuditRecordModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Its number: 1, 2, 3 and so on, without a gap.' })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, before it was done.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Pseudonym of who did it; null: the exchange itself.' })
  actor!: string | null;

  @Field(() => AuditAct, { description: 'What was done.' })
  act!: ActName;

  @Field(() => String, {
    description: 'What it was done to, for example `Market:5`, `Member:7` or `Exchange`.',
  })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What people call the subject: a pseudonym, or the question of a market. Null where there is none.',
  })
  subjectName!: string | null;

  @Field(() => String, { nullable: true, description: `The IP address that it came from. ${WORDS}` })
  address!: string | null;

  @Field(() => String, { nullable: true, description: `The browser or program that it came from. ${WORDS}` })
  agent!: string | null;

  @Field(() => String, { nullable: true, description: `Why, where that was said. ${WORDS}` })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: `What exactly was asked for, as JSON. ${WORDS}` })
  details!: string | null;

  @Field(() => AuditOutcome, { description: 'What became of it.' })
  outcome!: AuditOutcome;

  @Field(() => String, { nullable: true, description: 'Refused: why, for programs.' })
  outcomeCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Place of its command in the exchange’s journal; null where it needed none, or none arrived.',
  })
  journalSequence!: string | null;

  @Field(() => String, { description: 'SHA-256, in hexadecimal, of this record and of the hash before it.' })
  hash!: string;
}

@ObjectType('AuditConnection', { description: 'A page of the record of privileged acts.' })
export class AuditConnectionModel extends connectionOf('Audit', () => AuditRecordModel, 'A record') {
  @Field(() => Int, { description: 'Records on all pages.' })
  totalCount!: number;
}

@ObjectType('AuditCheck', { description: 'Whether the record of privileged acts is as it was written.' })
export class AuditCheckModel {
  @Field(() => Boolean, { description: 'No record was changed, moved or taken out.' })
  ok!: boolean;

  @Field(() => Int, { description: 'Records that were checked.' })
  records!: number;

  @Field(() => String, { nullable: true, description: 'Number of the first record that is wrong.' })
  firstBad!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wrong, as a sentence.' })
  problem!: string | null;

  @Field(() => String, {
    description:
      'Hash of the last record, in hexadecimal. Note it elsewhere: nobody can rewrite what came before and keep it.',
  })
  head!: string;
}

/** Which part of the record is asked for. */
@ArgsType()
export class AuditArguments {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: aboutPages(AUDIT_PAGE).first })
  first?: number | null;

  @Field(() => String, { nullable: true, description: aboutPages(AUDIT_PAGE).after })
  after?: string | null;

  @Field(() => AuditAct, { nullable: true, description: 'Only of this act.' })
  act?: ActName | null;

  @Field(() => [AuditAct], { nullable: true, description: 'Only of any of these acts.' })
  acts?: ActName[] | null;

  @Field(() => String, { nullable: true, description: 'Only by the member of this pseudonym.' })
  actor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only about this: a subject as records have it, an id of the API, or a pseudonym.',
  })
  subject?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only from this moment on.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only before this moment.' })
  to?: string | null;
}
