import { describe, expect, it } from '@jest/globals';
import {
  Core,
  decodeAnswer,
  decodeCommand,
  decodeEvents,
  encodeAnswer,
  encodeCommand,
  encodeEvents,
} from '@openfloor/exchange';
import { InvariantViolation } from '@openfloor/kernel';
import fc from 'fast-check';
import { aimed, lifetimes, START_AT } from '../support/random-commands.js';

describe("the journal's bytes", () => {
  it('read back as what was written, whatever happens on an exchange', () => {
    fc.assert(
      fc.property(lifetimes(60), (lifetime) => {
        const core = new Core();
        let at = START_AT;
        for (const [place, timed] of lifetime.entries()) {
          at += timed.afterMs;
          const command = aimed(core, timed);
          expect(decodeCommand(encodeCommand(command))).toEqual(command);
          const { answer, events } = core.apply(command, { sequence: place + 1, at });
          expect(decodeAnswer(encodeAnswer(answer))).toEqual(answer);
          expect(decodeEvents(encodeEvents(events))).toEqual(events);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are refused, not misread, when they are random or cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          expect(encodeCommand(decodeCommand(bytes)).length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(InvariantViolation);
        }
      }),
    );
    const bytes = encodeCommand({ type: 'ContinueSettlement', marketId: 300 as never });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeCommand(bytes.subarray(0, length))).toThrow(InvariantViolation);
    }
    expect(() => decodeCommand(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(InvariantViolation);
  });
});
