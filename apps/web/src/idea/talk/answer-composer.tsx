import { useQuery } from '@apollo/client/react';
import { Composer } from './composer';
import { ArgumentQuery, type Signature } from './talk-query';

interface AnswerComposerProps {
  ideaId: string;
  mine: Signature | null;
  parentId: string;
  onDone: () => void;
}

/** Where an answer is written, below what it answers. */
export function AnswerComposer({ ideaId, ...props }: AnswerComposerProps) {
  const me = useQuery(ArgumentQuery, { variables: { id: ideaId }, fetchPolicy: 'cache-only' }).data?.me;
  return me ? <Composer ideaId={ideaId} me={me} {...props} /> : null;
}
