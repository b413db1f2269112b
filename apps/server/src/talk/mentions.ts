/** Whom a text addresses, as it is written. Whether there are such members is found out elsewhere, and told to nobody. */
export interface Mentions {
  /** For each `@`, what the handle behind it may be, longest first: handles may have blanks. */
  readonly handles: readonly (readonly string[])[];
  /** What stands in `@[...]`. */
  readonly names: readonly string[];
}

/** More are plain text: nobody calls a whole floor. */
export const MOST_MENTIONS = 10;
const LONGEST_HANDLE = 40;
const LONGEST_NAME = 100;

/** What is shown as code addresses nobody. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
/** An @ within a word belongs to an address. */
const CALL = /(?<![\p{L}\p{N}._@-])@(?:\[([^\]\n]+)\]|(?=[\p{L}\p{N}]))/gu;
/** Where a handle may end. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const BETWEEN = /^[._ -]$/;

/** Pure. */
export function mentionsIn(text: string): Mentions {
  const words = text.normalize('NFKC').replace(CODE, ' ');
  const handles: string[][] = [];
  const names = new Set<string>();
  for (const call of words.matchAll(CALL)) {
    if (handles.length + names.size >= MOST_MENTIONS) break;
    const name = call[1]?.trim();
    if (name === undefined) handles.push(handlesAt(words.slice(call.index + 1)));
    else if (name !== '' && name.length <= LONGEST_NAME) names.add(name);
  }
  return { handles, names: [...names] };
}

/** All handles with which the text may begin, longest first. */
function handlesAt(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  for (const { index, 0: word } of text.slice(0, 4 * LONGEST_HANDLE).matchAll(WORD)) {
    if (index > 0 && (index !== end + 1 || !BETWEEN.test(text[end] ?? ''))) break;
    end = index + word.length;
    const handle = text.slice(0, end);
    if ([...handle].length > LONGEST_HANDLE) break;
    found.push(handle);
  }
  return found.reverse();
}
