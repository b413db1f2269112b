import { depthLimitRule } from './depth-limit.rule.js';

/** What one operation may ask for, over HTTP and WebSocket alike. */
export const PARSE_OPTIONS = { maxTokens: 2_000 };
export const VALIDATION_RULES = [depthLimitRule];
/** Of a request's body, and of a WebSocket message. */
export const MOST_BYTES = 256 * 1024;
