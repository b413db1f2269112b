/** No page of ours: it would only make this URL complete. */
const HERE = 'http://here.invalid';
const LONGEST = 2_000;
/** Browsers read a backslash as a slash and drop controls and blanks, so that either could hide a second slash. */
const TRAP = /[\\\s\p{Cc}]/u;
/** They would lead into the next sign-in. */
const WAYS_IN = /^\/sign-in(?![^/?#])/;

/** Where to go after signing in: a path of this exchange, never somebody else's address. Pure. */
export function localPath(to: string | null): string {
  if (to === null || to.length > LONGEST || !/^\/(?!\/)/.test(to) || TRAP.test(to)) return '/';
  if (!URL.canParse(to, HERE)) return '/';
  // Read as a browser does it: dots are worked out, and what is left may begin with two slashes.
  const { origin, pathname, search, hash } = new URL(to, HERE);
  if (origin !== HERE || pathname.startsWith('//') || WAYS_IN.test(pathname)) return '/';
  return pathname + search + hash;
}
