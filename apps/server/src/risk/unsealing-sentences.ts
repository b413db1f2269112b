import { SENTENCES } from '../answers/sentences.js';

/** Why an identity is not unsealed, where no other sentence says so. */
export const UNSEALING_SENTENCES = {
  UNKNOWN_ALIAS: 'Nobody has this alias in this market.',
  UNSEALING_REASON_TOO_SHORT: 'Say why in at least 10 characters.',
  UNSEALING_PENDING: 'This was asked already, and is not decided yet.',
  UNKNOWN_UNSEALING: 'There is no such request.',
  UNSEALING_DECIDED: 'This was decided already.',
} as const;

const ALL = { ...SENTENCES, ...UNSEALING_SENTENCES };
export type UnsealingCode = keyof typeof ALL;

/** A refusal as the API tells it. */
export const unsealingRefused = (code: UnsealingCode): { code: string; message: string } => ({
  code,
  message: ALL[code],
});
