import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { client } from '../api/client';

const againAfterMs = 3_000;

interface Stream<Data, Variables extends OperationVariables> {
  subscription: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  onData: (data: Data) => void;
}

/**
 * Listens until the returned function is called. graphql-ws subscribes again after a lost connection; this
 * also does after the server has ended or refused the subscription.
 */
export function keepSubscribed<Data, Variables extends OperationVariables>(
  stream: Stream<Data, Variables>,
): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stop = open();

  function open(): () => void {
    const later = () => {
      clearTimeout(again);
      again = setTimeout(() => {
        stop = open();
      }, againAfterMs);
    };
    const subscription = client
      .subscribe<Data>({ query: stream.subscription, variables: stream.variables, fetchPolicy: 'no-cache' })
      .subscribe({
        next: ({ data, error }) => {
          if (data) stream.onData(data as Data);
          if (error) later();
        },
        error: later,
        complete: later,
      });
    return () => subscription.unsubscribe();
  }

  return () => {
    clearTimeout(again);
    stop();
  };
}
