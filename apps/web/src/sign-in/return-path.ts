/** Where to go after signing in: only a path of this exchange, never somebody else's address. */
export function returnPath(to: string | null): string {
  if (!to?.startsWith('/') || /^\/[/\\]/.test(to) || to.startsWith('/sign-in')) return '/';
  return to;
}
