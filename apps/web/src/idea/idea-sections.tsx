import { AnswerClock } from './clock/answer-clock';
import type { Idea } from './idea-query';
import { IdeaHistory } from './stage/history/idea-history';
import { Talk } from './talk/talk';
import { IdeaText } from './text/idea-text';

/**
 * What is read and said about an idea at every stage, below the trading where there is trading: its text, the answer
 * that it waits for, the argument, and what happened to it. Each section reads its own data.
 */
export function IdeaSections({ idea }: { idea: Idea }) {
  return (
    <>
      <IdeaText ideaId={idea.id} />
      <AnswerClock ideaId={idea.id} title={idea.title} />
      <Talk ideaId={idea.id} />
      <IdeaHistory ideaId={idea.id} />
    </>
  );
}
