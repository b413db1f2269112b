import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';
import { ANSWER_DAYS } from './decider-rows.js';

const [HOUR, DAY] = [60, 24 * 60];

/** What differs in a demo from the usual policy of ideas: things end while somebody looks on. */
export const DEMO_IDEAS_POLICY: Partial<IdeasPolicy> = {
  answerMinutes: ANSWER_DAYS * DAY,
  juryMinutes: 4 * HOUR,
  panelMinutes: HOUR,
};
