import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { DecisionName } from './answer-terms.js';
import type { Clock } from './clock-rules.js';

export type ClockStateName = Clock['state'] | 'ANSWERED';
export const ClockState = {
  IN_BAND: 'IN_BAND',
  RUNNING: 'RUNNING',
  OVERDUE: 'OVERDUE',
  ANSWERED: 'ANSWERED',
  DEFERRED: 'DEFERRED',
} as const satisfies Record<ClockStateName, ClockStateName>;
registerEnumType(ClockState, {
  name: 'ClockState',
  description: 'How it stands with the answer that an idea waits for.',
  valuesMap: {
    IN_BAND: { description: 'It is among the first of the ranking; the time to answer has not begun.' },
    RUNNING: { description: 'It has to be answered by `dueAt`.' },
    OVERDUE: { description: 'It was to be answered by `dueAt`.' },
    ANSWERED: { description: 'It was answered, or is not open any more.' },
    DEFERRED: { description: 'The answer was put off until the date of the newest one.' },
  },
});

export const Decision = {
  FUND: 'FUND',
  DECLINE: 'DECLINE',
  DEFER: 'DEFER',
} as const satisfies Record<DecisionName, DecisionName>;
registerEnumType(Decision, {
  name: 'Decision',
  description: 'How an idea is answered.',
  valuesMap: {
    FUND: { description: 'It will be done: the idea is adopted.' },
    DECLINE: { description: 'It will not be done.' },
    DEFER: { description: 'Not now: the clock runs again from the date on.' },
  },
});

@ObjectType('Answer', { description: 'What a decider answered an idea. It stays for ever.' })
export class AnswerModel {
  @Field(() => Decision, { description: 'How it was answered.' })
  decision!: DecisionName;

  @Field(() => String, { description: 'Why: plain text.' })
  reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of a deferral, until when; of other answers, from when or by when, where that was said.',
  })
  until!: Date | null;

  @Field(() => String, { description: 'Who, in office: by real name, or handle where none is known.' })
  decider!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it had to be answered; null where the clock did not run.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'It came after that.' })
  late!: boolean;
}

@ObjectType('AnswerClock', {
  description: 'The clock of an idea that has to be answered, and what was answered so far.',
})
export class AnswerClockModel {
  @Field(() => ClockState, { description: 'How it stands.' })
  state!: ClockStateName;

  @Field(() => DateTimeScalar, { description: 'Since when it stands so.' })
  since!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it has to be answered; null as long as the clock does not run.',
  })
  dueAt!: Date | null;

  @Field(() => [AnswerModel], { description: 'What was answered, oldest first.' })
  answers!: AnswerModel[];

  /** Of the idea, for who decides on it. */
  topic!: string;
}
