import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { finalize, map, type Observable, shareReplay, tap } from 'rxjs';
import { questionOf } from './question';

type Answer = Observable<ApolloLink.Result>;

/** What is under way of equal reads, by number, and the newest answer to them. */
interface Question {
  readonly underWay: Set<number>;
  asked: number;
  newest: { asked: number; result: ApolloLink.Result } | null;
}

/**
 * Equal reads share one request, but only while nothing was heard from the exchange: a read that is asked for because
 * of news must not get the answer to one from before them. Nor does an answer that was overtaken by a later one count:
 * whoever waits for it gets the later one. Stands for the client's own `queryDeduplication`, which knows neither.
 */
export function sharedReadsLink(): ApolloLink {
  const shared = new Map<string, Answer>();
  const questions = new Map<string, Question>();

  function ask(key: string, sent: Answer): Answer {
    const question = questions.get(key) ?? { underWay: new Set(), asked: 0, newest: null };
    questions.set(key, question);
    question.asked += 1;
    const { asked } = question;
    question.underWay.add(asked);
    const answer: Answer = sent.pipe(
      map((result) => {
        if (question.newest === null || question.newest.asked < asked) question.newest = { asked, result };
        return question.newest.result;
      }),
      finalize(() => {
        question.underWay.delete(asked);
        if (question.underWay.size === 0) questions.delete(key);
        if (shared.get(key) === answer) shared.delete(key);
      }),
      shareReplay({ refCount: true }),
    );
    shared.set(key, answer);
    return answer;
  }

  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY)
      return forward(operation).pipe(tap(() => shared.clear()));
    const key = questionOf(operation);
    return shared.get(key) ?? ask(key, forward(operation));
  });
}
