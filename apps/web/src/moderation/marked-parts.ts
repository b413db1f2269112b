export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** A text cut where these words stand in it, in any case. Pure. */
export function markedParts(text: string, words: readonly string[]): Part[] {
  const wanted = [...new Set(words)].filter((word) => word.trim() !== '');
  if (wanted.length === 0) return [{ text, marked: false }];
  // Longer ones first, so that "pay rise" is marked as a whole.
  const longest = wanted.sort((a, b) => b.length - a.length).map(literally);
  const cut = new RegExp(String.raw`(?<![\p{L}\p{N}])(${longest.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return text
    .split(cut)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
