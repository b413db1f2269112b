interface Names {
  readonly handle: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** Whether a text has one of these names as words of its own, however they are written. Pure. */
export function tellsWho(text: string, { handle, name, email }: Names): boolean {
  const written = ` ${words(text)} `;
  return [handle, name, email]
    .map((known) => words(known ?? ''))
    .some((known) => known !== '' && written.includes(` ${known} `));
}

/** Letters and digits in lower case; all between them is one blank. */
const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
