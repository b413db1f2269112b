import { cleanUrl } from '../answers/clean-words.js';

export type LinkRefusal = 'LINKS_TOO_MANY' | 'LINK_NOT_VALID';

const MOST_LINKS = 10;

/** Addresses that a browser can open, each once, in the order given; empty ones are left out. Pure. */
export function cleanLinks(given: readonly string[]): { links: string[]; problem: LinkRefusal | null } {
  const links: string[] = [];
  let problem: LinkRefusal | null = null;
  for (const each of given) {
    const url = cleanUrl(each);
    if (!url.ok || (url.value !== null && hasPassword(url.value))) problem = 'LINK_NOT_VALID';
    else if (url.value !== null && !links.includes(url.value)) links.push(url.value);
  }
  if (links.length > MOST_LINKS) problem = 'LINKS_TOO_MANY';
  return { links, problem };
}

/** An address with a name before the host can look like that of another one. */
const hasPassword = (url: string): boolean => new URL(url).username !== '' || new URL(url).password !== '';
