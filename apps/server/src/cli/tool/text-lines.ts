/**
 * The lines of a text that comes in pieces, as many at once as a piece completes. A line of more than `limit`
 * characters is cut, so that a text without line breaks does not fill the memory, but stays longer than that.
 */
export async function* linesOf(
  text: AsyncIterable<string>,
  limit = Number.POSITIVE_INFINITY,
): AsyncIterable<string[]> {
  // Joined when the line is complete: adding to a long text again and again would copy all of it each time.
  let begun: string[] = [];
  let length = 0;
  for await (const piece of withoutMark(text)) {
    const lines = piece.split('\n');
    const rest = lines.pop() ?? '';
    if (lines.length > 0) {
      lines[0] = begun.join('') + lines[0];
      yield lines;
      begun = [];
      length = 0;
    }
    if (length <= limit) begun.push(rest);
    length += rest.length;
  }
  if (length > 0) yield [begun.join('')];
}

/** Editors of Windows put a byte order mark first. */
async function* withoutMark(text: AsyncIterable<string>): AsyncIterable<string> {
  let isFirst = true;
  for await (const piece of text) {
    yield isFirst && piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
    isFirst = false;
  }
}
