import { SENTENCES } from '../answers/sentences.js';
import { PERSON_SENTENCES } from './person-sentences.js';

/** Why a change of a member is refused, where no other sentence says so. */
export const MEMBER_SENTENCES = {
  GRADE_NOT_VALID: 'A grade is a whole number from 1, the most junior, to 99; 0 takes it away.',
  LAST_ADMINISTRATOR: 'There has to be another active administrator first.',
} as const;

const ALL = { ...SENTENCES, ...PERSON_SENTENCES, ...MEMBER_SENTENCES };
export type MemberCode = keyof typeof ALL;

/** A refusal as the API tells it. */
export const memberRefused = (code: MemberCode): { code: string; message: string } => ({
  code,
  message: ALL[code],
});
