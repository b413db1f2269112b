export type TagRefusal = 'TAGS_TOO_MANY' | 'TAG_TOO_LONG' | 'TAG_NOT_VALID';

const MOST_TAGS = 8;
const LONGEST_TAG = 30;
/** Letters and digits, and what names of things are written with: c++, node.js, e-mail. */
const TAG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.+#-]*$/u;

/** One way to write each tag: small letters, hyphens for blanks, without the number sign before it. Pure. */
export function normalTag(given: string): string {
  const plain = given
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^#+/, '');
  return plain
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

/** Each tag once, in the order given; empty ones are left out. Pure. */
export function cleanTags(given: readonly string[]): { tags: string[]; problem: TagRefusal | null } {
  const tags = [...new Set(given.map(normalTag))].filter((tag) => tag !== '');
  return { tags, problem: problemOf(tags) };
}

function problemOf(tags: readonly string[]): TagRefusal | null {
  if (tags.length > MOST_TAGS) return 'TAGS_TOO_MANY';
  if (tags.some((tag) => [...tag].length > LONGEST_TAG)) return 'TAG_TOO_LONG';
  return tags.every((tag) => TAG.test(tag)) ? null : 'TAG_NOT_VALID';
}
