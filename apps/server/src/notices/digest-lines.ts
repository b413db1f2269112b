export interface ToMail {
  readonly text: string;
  readonly path: string | null;
  readonly happened: number;
}

const MOST = 40;

/** The paragraphs of a digest, in the order of the notices. Pure. */
export function digestLines(notices: readonly ToMail[], address: (path: string) => string): string[] {
  const lines = notices.slice(0, MOST).map(({ text, path, happened }) => {
    const often = happened > 1 ? ` (${happened} times)` : '';
    return `${text}${often}${path === null ? '' : ` ${address(path)}`}`;
  });
  const more = notices.length - MOST;
  if (more > 0) lines.push(`And ${more} more.`);
  return [...lines, 'What you are told, and how, you can change here:'];
}
