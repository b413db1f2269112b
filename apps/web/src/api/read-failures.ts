import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { Observable } from '../live/observable';
import { questionOf } from './question';

/** What was asked last and not answered: the page has gaps, or shows what was. */
export const unanswered = new Observable<ReadonlySet<string>>(new Set());

/**
 * The context of a question of the moment, such as what an order would do: who asks says where it has no answer, and
 * nobody asks the same again once something else is typed.
 */
export const PASSING = { passing: true } as const;

/** Notes which queries had no answer at all. What the exchange refuses was answered. */
export const readFailuresLink = new ApolloLink((operation, forward) => {
  const answer = forward(operation);
  if (operation.operationType !== OperationTypeNode.QUERY || isPassing(operation)) return answer;
  const key = questionOf(operation);
  return answer.pipe(
    tap({
      next: () => note(key, (keys) => keys.delete(key)),
      error: () => note(null, (keys) => keys.add(key)),
    }),
  );
});

const isPassing = (operation: ApolloLink.Operation): boolean =>
  operation.getContext().passing === PASSING.passing;

/** Before everything is asked again: what fails then is noted anew. */
export const forgetUnanswered = (): void => unanswered.set(new Set());

/** @param only where this is known */
function note(only: string | null, change: (keys: Set<string>) => void): void {
  const before = unanswered.get();
  if (only !== null && !before.has(only)) return;
  const keys = new Set(before);
  change(keys);
  unanswered.set(keys);
}
