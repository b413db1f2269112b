import type { Parsed } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';

export const LONGEST_COMMENT = 5_000;

type CommentTextRefusal = 'COMMENT_EMPTY' | 'COMMENT_TOO_LONG';

/** The text of a comment without blanks around it, or why it is refused. Pure. */
export const cleanComment = (given: string): Parsed<string, CommentTextRefusal | 'TEXT_NOT_ALLOWED'> =>
  cleanWords<CommentTextRefusal>(given, {
    longest: LONGEST_COMMENT,
    ifEmpty: 'COMMENT_EMPTY',
    ifTooLong: 'COMMENT_TOO_LONG',
  });
