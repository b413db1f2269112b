import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../config/project.js';

/** Where Vite puts the pages. */
export const WEB_CLIENT = join(projectDir, 'apps', 'web', 'dist');

export const isWebClientBuilt = (): boolean => existsSync(join(WEB_CLIENT, 'index.html'));

/** What controllers answer, and everything below it. */
const PROGRAMS = ['/graphql', '/health', '/export', '/sign-in/sso'];

/** Pages that are built for themselves. */
const OWN_PAGES = ['/graphiql'];

/** Paths of programs, and those that name a file, are left as they are; every other one is a page of the client. */
export function pagePath({
  method,
  url = '/',
}: {
  method?: string | undefined;
  url?: string | undefined;
}): string {
  const [path = '/'] = url.split('?');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const program = PROGRAMS.some((each) => path === each || path.startsWith(`${each}/`));
  if ((method !== 'GET' && method !== 'HEAD') || program || last.includes('.')) return url;
  const page = OWN_PAGES.find((each) => path === each || path === `${each}/`) ?? '';
  return `${page}/index.html`;
}

/** Vite puts a hash of the content into the names of what it bundles; everything else is asked for again. */
export function cacheControl(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
