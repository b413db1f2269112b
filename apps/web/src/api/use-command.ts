import { useCallback, useState } from 'react';
import { said } from '../words/said';
import { commandErrorSentence } from './error-sentence';
import { Intent } from './intent';

export interface Outcome {
  /** Refused: the exchange said no. Unknown: it did not answer, trying again is safe. */
  kind: 'done' | 'refused' | 'unknown';
  /** A refusal's code tells beside which field its sentence belongs. */
  code?: string;
  sentence: string;
}

export interface Refusal {
  code: string;
  message: string;
}

interface CommandOptions<Input, Answer> {
  send: (input: Input, idempotencyKey: string) => Promise<Answer | undefined>;
  /** Brings the page up to date and says what was done. */
  onDone: (answer: Exclude<Answer, Refusal>, input: Input) => string | Promise<string>;
}

/** What is known of a command that was given. Whoever keeps it can try again after the form was closed. */
export interface CommandState {
  intent: Intent;
  busy: boolean;
  outcome: Outcome | null;
  setBusy: (busy: boolean) => void;
  setOutcome: (outcome: Outcome | null) => void;
  forget: () => void;
}

export interface Command<Input> extends Pick<CommandState, 'busy' | 'outcome' | 'forget'> {
  run: (input: Input) => Promise<Outcome>;
}

export function useCommandState(): CommandState {
  const [intent] = useState(() => new Intent());
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const forget = useCallback(() => setOutcome(null), []);
  return { intent, busy, outcome, setBusy, setOutcome, forget };
}

/** It is under way, or nobody knows whether it arrived: given once more it has to be the same. */
export const isUnderWay = ({ busy, outcome }: Pick<CommandState, 'busy' | 'outcome'>): boolean =>
  busy || outcome?.kind === 'unknown';

/** A command to the exchange with what came of it: one key per intent, and sentences instead of exceptions. */
export function useCommand<Input, Answer extends object>(
  options: CommandOptions<Input, Answer>,
): Command<Input> {
  return commandOf(useCommandState(), options);
}

/** The same for a form that may be closed and opened again meanwhile: `state` is kept by what stays. */
export function commandOf<Input, Answer extends object>(
  { intent, busy, outcome, setBusy, setOutcome, forget }: CommandState,
  options: CommandOptions<Input, Answer>,
): Command<Input> {
  const attempt = async (input: Input): Promise<Outcome> => {
    try {
      const answer = await options.send(input, intent.keyFor(input));
      if (!answer) throw new Error('The answer has no data');
      intent.answered();
      if (isRefusal(answer)) return { kind: 'refused', code: answer.code, sentence: said(answer.message) };
      return { kind: 'done', sentence: await options.onDone(answer as Exclude<Answer, Refusal>, input) };
    } catch (error) {
      return { kind: 'unknown', sentence: commandErrorSentence(error as Error) };
    }
  };

  const run = async (input: Input): Promise<Outcome> => {
    setBusy(true);
    setOutcome(null);
    const result = await attempt(input);
    setOutcome(result);
    setBusy(false);
    return result;
  };

  return { run, busy, outcome, forget };
}

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer && 'message' in answer;
