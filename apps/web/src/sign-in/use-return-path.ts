import { useSearchParams } from 'react-router';
import { returnPath } from './return-path';

/** Where the page's address says that one came from. */
export function useReturnPath(): string {
  const [params] = useSearchParams();
  return returnPath(params.get('to'));
}
