import { useMemo } from 'react';
import { useMe } from '../../session/use-me';
import type { Comment } from './talk-query';

/** Whom comments are likely to mention: who signed one of them with a handle, and who reads them. */
export function useKnownHandles(comments: readonly Comment[]): readonly string[] {
  const mine = useMe().viewer?.handle;
  return useMemo(() => {
    const signed = comments.filter(({ signedAs }) => signedAs === 'HANDLE').map(({ author }) => author);
    return [mine, ...signed].filter((handle) => typeof handle === 'string');
  }, [comments, mine]);
}
