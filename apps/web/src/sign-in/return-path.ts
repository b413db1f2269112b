/** Pages that lead to a session have nothing to show to who has one. */
const waysIn = /^\/(sign-in|welcome|reset|verify)(?![^/?#])/;

/** Where to go after signing in: only a path of this exchange, never somebody else's address. */
export function returnPath(to: string | null): string {
  // Browsers read a backslash as a slash and drop control characters, so that either could hide a second slash.
  if (!to || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(to) || waysIn.test(to)) return '/';
  return to;
}
