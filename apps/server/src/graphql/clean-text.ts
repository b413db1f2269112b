/** NUL, which PostgreSQL refuses, and lone surrogates, which have no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** No line of text has these. Tab is one. */
const CONTROL = /\p{Cc}/u;

/** Text of several lines that can be stored and comes back the same. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** One line of text. */
export const isOneLine = (text: string): boolean => isStorable(text) && !CONTROL.test(text);

const KEY = /^[\x20-\x7e]{1,100}$/;

/** Idempotency keys are 1 to 100 printable ASCII characters. */
export const isIdempotencyKey = (key: string): boolean => KEY.test(key);
