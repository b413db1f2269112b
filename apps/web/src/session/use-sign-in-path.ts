import { useLocation } from 'react-router';

/** The way to the sign-in page, and from there back to here. */
export function useSignInPath(): string {
  const { pathname, search } = useLocation();
  return `/sign-in?to=${encodeURIComponent(pathname + search)}`;
}
