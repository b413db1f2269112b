/** NUL, which PostgreSQL refuses, and lone surrogates, which have no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** No line of text has these: controls (tab is one), line separators, and what turns the direction of what follows. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Takes room, or none, and shows nothing. */
const INVISIBLE = /[\p{Z}\p{Cf}\s]/gu;

/** Text of several lines that can be stored and comes back the same. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** One line of text. */
export const isOneLine = (text: string): boolean => isStorable(text) && !CONTROL.test(text);

/** Whether there is nothing to see. */
export const isBlank = (text: string): boolean => text.replace(INVISIBLE, '') === '';

const KEY = /^[\x20-\x7e]{1,100}$/;

/** Idempotency keys are 1 to 100 printable ASCII characters. */
export const isIdempotencyKey = (key: string): boolean => KEY.test(key);
