import { InvariantViolation, marketId } from '@openfloor/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomCommands } from '../../../../test/support/random-commands.js';
import type { Command } from '../command.js';
import { type Applied, Core } from '../core.js';
import { answerVariants, decodeAnswer, encodeAnswer } from './answer-codec.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { encode, list } from './codec.js';
import { commandVariants, decodeCommand, encodeCommand } from './command-codec.js';
import { decodeEvents, encodeEvents, eventVariants } from './event-codec.js';
import { union } from './union.js';

/** A few hundred commands of every kind and what came of them. */
function* happenings(): Generator<Applied & { command: Command }> {
  for (let seed = 1; seed <= 20; seed++) {
    const core = new Core();
    const commands = new RandomCommands(seed);
    for (let sequence = 1; sequence <= 120; sequence++) {
      const { command, at } = commands.next(core.state);
      yield { command, ...core.apply(command, { sequence, at }) };
    }
  }
}

describe("the journal's bytes", () => {
  it('read back as what was written, whatever happens on an exchange', () => {
    for (const { command, answer, events } of happenings()) {
      expect(decodeCommand(encodeCommand(command))).toEqual(command);
      expect(decodeAnswer(encodeAnswer(answer))).toEqual(answer);
      expect(decodeEvents(encodeEvents(events))).toEqual(events);
    }
  });

  it('are the same where the writing of a type is written out for speed', () => {
    const [commands, answers, events] = [
      union(commandVariants),
      union(answerVariants),
      list(union(eventVariants)),
    ];
    const differ: unknown[] = [];
    for (const happening of happenings()) {
      const { command, answer, events: told } = happening;
      const same =
        Buffer.from(encodeCommand(command)).equals(encode(commands, command)) &&
        Buffer.from(encodeAnswer(answer)).equals(encode(answers, answer)) &&
        Buffer.from(encodeEvents(told)).equals(encode(events, told));
      if (!same) differ.push(happening);
    }
    expect(differ).toEqual([]);
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
    const bytes = encodeCommand({ type: 'ContinueSettlement', marketId: marketId(300) });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeCommand(bytes.subarray(0, length))).toThrow(InvariantViolation);
    }
    expect(() => decodeCommand(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(InvariantViolation);
  });

  it('stay as they are when others are written after them, also after one that could not be written', () => {
    const first = encodeCommand({ type: 'ContinueSettlement', marketId: marketId(1) });
    const kept = Buffer.from(first);
    expect(() => encodeCommand({ type: 'ContinueSettlement', marketId: -1 as never })).toThrow(
      InvariantViolation,
    );
    const second = encodeCommand({ type: 'ContinueSettlement', marketId: marketId(2) });
    expect(kept.equals(first)).toBe(true);
    expect(decodeCommand(second)).toEqual({ type: 'ContinueSettlement', marketId: 2 });
  });
});

describe('an integer', () => {
  const written = (write: (writer: ByteWriter) => void): Uint8Array => {
    const writer = new ByteWriter();
    writer.begin();
    write(writer);
    return writer.take();
  };

  it('is written in as few bytes as it needs and reads back, up to 2^53', () => {
    const edges = [0, 1, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...edges), fc.maxSafeNat()), (value) => {
        const bytes = written((writer) => writer.uint(value));
        expect(new ByteReader(bytes).uint()).toBe(value);
        expect(bytes.length).toBe(Math.max(1, Math.ceil(value.toString(2).length / 7)));
      }),
    );
  });

  it('may have a sign below 2^52', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }), (value) => {
        expect(new ByteReader(written((writer) => writer.int(value))).int()).toBe(value);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])('is not %p', (value) => {
    expect(() => written((writer) => writer.uint(value))).toThrow(InvariantViolation);
  });

  it('is one of a list of any length', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => i * 1000);
    const bytes = written((writer) => {
      for (const value of values) writer.uint(value);
    });
    const reader = new ByteReader(bytes);
    expect(values.every((value) => reader.uint() === value)).toBe(true);
    reader.end();
  });
});
