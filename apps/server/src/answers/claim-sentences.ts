/** Why a claim is no claim yet, or why somebody does not say how it ended. */
export type ClaimCode =
  | 'IDEA_NOT_OPEN'
  | 'CLAIM_INCOMPLETE'
  | 'UNKNOWN_RESOLVER'
  | 'RESOLVER_NOT_ELIGIBLE'
  | 'TEMPLATE_MISMATCH'
  | 'SOURCE_TOO_LONG'
  | 'UNIT_TOO_LONG'
  | 'RANGE_INVALID'
  | 'NOT_A_RESOLVER'
  | 'NOT_THE_NAMED_RESOLVER'
  | 'VERDICT_PENDING'
  | 'NOT_THE_VERDICT'
  | 'NOT_THE_RECORD'
  | 'NO_VERDICT'
  | 'VALUE_NOT_A_NUMBER'
  | 'VALUE_NEEDED'
  | 'VALUE_NOT_ALLOWED';

export const CLAIM_SENTENCES: Record<ClaimCode, string> = {
  IDEA_NOT_OPEN: 'Only an idea whose own market is or was open can have others.',
  CLAIM_INCOMPLETE:
    'A claim needs criteria, a source, a date and somebody who resolves it; a number also a range and a unit.',
  UNKNOWN_RESOLVER: 'There is no member of this name who could resolve it.',
  RESOLVER_NOT_ELIGIBLE:
    'Nobody is named who may resolve this: a resolver who does not belong to the idea and had no shares or orders in it lately.',
  TEMPLATE_MISMATCH: 'The outcomes or the range that are given do not belong to this kind of claim.',
  SOURCE_TOO_LONG: 'Shorten the source to 500 characters.',
  UNIT_TOO_LONG: 'Shorten the unit to 40 characters.',
  RANGE_INVALID:
    'The range goes from a lower to a higher plain decimal number, with at most 12 digits before the point and 6 behind it.',
  NOT_A_RESOLVER: 'Only resolvers say how a market ended, or members who were drawn for it.',
  NOT_THE_NAMED_RESOLVER: 'The claim names another resolver, who has to propose how it ended.',
  VERDICT_PENDING: 'The jury has not decided yet.',
  NOT_THE_VERDICT: 'The jury decided otherwise: its verdict can be proposed, or void with a reason.',
  NOT_THE_RECORD:
    'The record of this proposal says otherwise: its outcome can be proposed, or void with a reason.',
  NO_VERDICT: 'The idea was merged or retired before a jury decided: only void can be proposed.',
  VALUE_NOT_A_NUMBER:
    'The value is not a plain decimal number with at most 12 digits before the point and 6 behind it.',
  VALUE_NEEDED: 'This claim is about a number: say its value, or that the market is void.',
  VALUE_NOT_ALLOWED: 'This claim is not about a number.',
};
