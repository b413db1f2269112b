import { describe, expect, it } from 'vitest';
import type { Answer } from './clock-query';
import { answerSentence, clockSentence, decidersSentence } from './clock-words';

const at = (day: number, hour = 12) => new Date(2027, 2, day, hour).toISOString();
const now = new Date(2027, 2, 20, 12);
const told = { since: at(10), dueAt: null, answers: [] };

describe('the sentence of an answer-back clock', () => {
  it('counts down to the day', () => {
    const clock = { ...told, state: 'RUNNING', dueAt: at(22, 15) } as const;
    expect(clockSentence(clock, now.getTime())).toBe('To be answered by 22 March: 2 days 3 hours left.');
  });

  it('says since when it is overdue', () => {
    const clock = { ...told, state: 'OVERDUE', dueAt: at(16) } as const;
    expect(clockSentence(clock, now.getTime())).toBe(
      'It was to be answered by 16 March, 4 days ago, and nobody has.',
    );
  });

  it('says until when it was put off', () => {
    const answers = [{ decision: 'DEFER', until: at(30) }] as const;
    expect(clockSentence({ ...told, state: 'DEFERRED', answers }, now.getTime())).toBe(
      'Put off until 30 March. From then on it has to be answered again.',
    );
  });

  it('says what follows from staying at the top', () => {
    expect(clockSentence({ ...told, state: 'IN_BAND' }, now.getTime())).toBe(
      'It has been among the first since 10 March. If it stays there, it has to be answered.',
    );
  });
});

describe('who answers', () => {
  it.each([
    [[], 'Nobody is named to answer ideas about Core yet.'],
    [['Dora'], 'Dora has to answer.'],
    [['Dora', 'Dan', 'Eve'], 'Dora, Dan or Eve has to answer.'],
  ])('of %j', (deciders, sentence) => expect(decidersSentence(deciders, 'Core')).toBe(sentence));
});

describe('the sentence of an answer', () => {
  const answer: Answer = {
    decision: 'FUND',
    reason: 'It pays.',
    until: null,
    decider: 'Dora',
    at: at(18),
    dueAt: at(16),
    late: true,
  };

  it('says how late it came', () => {
    expect(answerSentence(answer, now)).toBe('Funded by Dora on 18 March, 2 days after it was due.');
  });

  it('says nothing of lateness where it was in time', () => {
    const inTime = { ...answer, late: false, decision: 'DEFER', until: at(30) } as const;
    expect(answerSentence(inTime, now)).toBe('Deferred by Dora on 18 March. Until 30 March.');
  });
});
