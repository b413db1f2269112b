import { describe, expect, it } from 'vitest';
import { readPeriods, typedPeriods } from './privacy-form-state';

const policy = { version: 1, sessionDays: 30, auditWordsDays: 730, noticeDays: 365, keyDays: 30 };

describe('privacy form', () => {
  it('sends back what it was filled with', () => {
    const { version: _, ...sent } = policy;
    expect(readPeriods(typedPeriods(policy)).input).toEqual(sent);
  });

  it('names the periods that are out of their range, and sends nothing', () => {
    const typed = { sessionDays: '0', auditWordsDays: '29', noticeDays: 'long', keyDays: '365' };
    const { input, problems } = readPeriods(typed);
    expect(input).toBeNull();
    expect(problems).toEqual({
      sessionDays: 'Enter 1 to 365 days.',
      auditWordsDays: 'Enter 30 to 3,660 days.',
      noticeDays: 'Enter 1 to 3,660 days.',
    });
  });
});
