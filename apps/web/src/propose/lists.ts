/** What somebody typed between commas or on lines of its own; blanks and empty ones are left out. */
export const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An address has commas of its own, so only lines and blanks part addresses. */
export const linksOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '');
