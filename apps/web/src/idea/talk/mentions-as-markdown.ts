/** Code keeps its signs. */
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;
const CALL =
  /(?<![\p{L}\p{N}._@\-/])@(?:\[([^\]\n]+)\]|([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[._-](?=[\p{L}\p{N}]))*))/gu;
/** With all up to the next @. */
const AFTER_CALL = /(?<![\p{L}\p{N}._@\-/])@([^@[][^@]*)/gu;
const GOES_ON = /^[\p{L}\p{M}\p{N}]/u;
const SIGNS = /[\\`*_{}[\]()#+!|<>~-]/g;

/**
 * Mentions stand out, whether there is such a member or not: `@handle` and `@[Full Name]` become bold. Of a handle with
 * blanks that is not among the known ones the first word does, for where it ends only the exchange knows.
 */
export function mentionsAsMarkdown(text: string, known: readonly string[] = []): string {
  const long = known.filter((handle) => handle.includes(' ')).sort((a, b) => b.length - a.length);
  return text
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : inBrackets(part, long).replace(CALL, bold)))
    .join('');
}

/** The longest handle that fits, as the exchange reads it. */
const inBrackets = (text: string, handles: readonly string[]): string =>
  text.replace(AFTER_CALL, (call, rest: string) => {
    const handle = handles.find((one) => rest.startsWith(one) && !GOES_ON.test(rest.slice(one.length)));
    return handle === undefined ? call : `@[${handle}]${rest.slice(handle.length)}`;
  });

const bold = (_: string, name: string | undefined, handle: string | undefined): string =>
  `**@${(name ?? handle ?? '').trim().replace(SIGNS, '\\$&')}**`;
