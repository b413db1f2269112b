import {
  Core,
  decodeAnswer,
  decodeCommand,
  decodeEvents,
  type ExchangeState,
  encodeAnswer,
  encodeEvents,
  encodeSnapshot,
} from '@openfloor/exchange';
import { expect } from 'vitest';

/** A command as the journal has it. */
export interface Journaled {
  readonly at: number;
  readonly command: Uint8Array;
  readonly answer: Uint8Array;
  readonly events: Uint8Array;
}

/** Law 6: the same bytes in, the same bytes out, and the same state in the end. */
export function expectReplay(journal: readonly Journaled[], state: ExchangeState): void {
  const again = new Core();
  for (const [place, { at, command, answer, events }] of journal.entries()) {
    const applied = again.apply(decodeCommand(command), { sequence: place + 1, at });
    const sameAnswer = Buffer.from(answer).equals(encodeAnswer(applied.answer));
    const sameEvents = Buffer.from(events).equals(encodeEvents(applied.events));
    if (!sameAnswer) expect(applied.answer).toEqual(decodeAnswer(answer));
    if (!sameEvents) expect(applied.events).toEqual(decodeEvents(events));
    if (!sameAnswer || !sameEvents) throw new Error(`command ${place + 1} is encoded in another way`);
  }
  expect(Buffer.from(encodeSnapshot(again.state)).toString()).toBe(
    Buffer.from(encodeSnapshot(state)).toString(),
  );
}
