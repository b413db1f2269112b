const SUBJECT = /^[A-Z][A-Za-z]+:[\w-]+$/;

/**
 * The subject that somebody means by a text: as records have it (`Exchange`, `Market:5`) or an id of the API, which
 * has the same in it. null: it can only be somebody's pseudonym. Pure.
 */
export function subjectOf(text: string): string | null {
  if (text === 'Exchange' || SUBJECT.test(text)) return text;
  const inside = Buffer.from(text, 'base64url').toString();
  return SUBJECT.test(inside) ? inside : null;
}

/** The number in a subject of that type, for example 7 in `Member:7`; null for any other subject. Pure. */
export function numberIn(subject: string, type: 'Member' | 'Market' | 'Idea'): number | null {
  const number = Number(new RegExp(`^${type}:(\\d{1,16})$`).exec(subject)?.[1]);
  return Number.isSafeInteger(number) ? number : null;
}
