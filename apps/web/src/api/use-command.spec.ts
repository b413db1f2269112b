import { expect, it } from 'vitest';
import { Intent } from './intent';
import { type CommandState, commandOf, isUnderWay, type Outcome } from './use-command';

/** What a page keeps of a command, without a page. */
class Kept implements CommandState {
  readonly intent = new Intent();
  busy = false;
  outcome: Outcome | null = null;
  readonly setBusy = (busy: boolean) => {
    this.busy = busy;
  };
  readonly setOutcome = (outcome: Outcome | null) => {
    this.outcome = outcome;
  };
  readonly forget = () => this.setOutcome(null);
}

it('tries again under the same key where the form was opened anew, as long as no answer has come', async () => {
  const kept = new Kept();
  const keys: string[] = [];
  const send = (answers: boolean) => async (_: { shares: string }, key: string) => {
    keys.push(key);
    if (!answers) throw new Error('lost');
    return { shares: '10' };
  };
  const give = (answers: boolean) =>
    commandOf(kept, { send: send(answers), onDone: () => 'Bought 10.' }).run({ shares: '10' });
  expect((await give(false)).kind).toBe('unknown');
  expect(isUnderWay(kept)).toBe(true);
  expect(await give(true)).toEqual({ kind: 'done', sentence: 'Bought 10.' });
  expect([kept.outcome?.kind, isUnderWay(kept)]).toEqual(['done', false]);
  await give(true);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});
