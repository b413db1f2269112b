import { invariant } from '@openfloor/kernel';

const CONTINUES = 0x80;
const LOW_BITS = 0x7f;
/** Of an integer below 2^53. */
const LONGEST = 8;
const CHUNK_BYTES = 32_768;

/**
 * Appends little-endian base-128 integers (LEB128), up to 2^53. What was taken stays where it was written and is never
 * written to again, so that nothing is copied: values share a chunk of memory until it is full.
 */
export class ByteWriter {
  private chunk = new Uint8Array(CHUNK_BYTES);
  private start = 0;
  private end = 0;

  /** Begins a value, and forgets one that was not taken because writing it failed. */
  begin(): void {
    this.end = this.start;
  }

  uint(value: number): void {
    if (this.end + LONGEST > this.chunk.length) this.turn();
    let rest = value >>> 0;
    // No message is made up before it is needed: this runs about a hundred times for an order that trades.
    if (rest !== value) rest = this.largePart(value);
    while (rest > LOW_BITS) {
      this.chunk[this.end++] = (rest & LOW_BITS) | CONTINUES;
      rest >>>= 7;
    }
    this.chunk[this.end++] = rest;
  }

  /** Zigzag: 0, -1, 1, -2, ... */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** The bytes since `begin`. They must not be changed. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.chunk.buffer, this.start, this.end - this.start);
    this.start = this.end;
    return taken;
  }

  /** Writes what is above 32 bits of it, and returns the rest. */
  private largePart(value: number): number {
    invariant(Number.isSafeInteger(value) && value >= 0, `not an unsigned integer: ${value}`);
    let rest = value;
    while (rest > 0xffffffff) {
      this.chunk[this.end++] = (rest % 128) | CONTINUES;
      rest = Math.floor(rest / 128);
    }
    return rest;
  }

  /** The value that is being written goes on in a new chunk. */
  private turn(): void {
    const begun = this.chunk.subarray(this.start, this.end);
    this.chunk = new Uint8Array(Math.max(CHUNK_BYTES, 2 * begun.length));
    this.chunk.set(begun);
    this.start = 0;
    this.end = begun.length;
  }
}

/** Reads what ByteWriter wrote; bytes that cannot be of it throw InvariantViolation. */
export class ByteReader {
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  uint(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.position++];
      invariant(byte !== undefined, 'bytes end too early');
      value += (byte & LOW_BITS) * unit;
      if (byte < CONTINUES) break;
      unit *= 128;
    }
    invariant(Number.isSafeInteger(value), 'integer is too large');
    return value;
  }

  int(): number {
    const zigzag = this.uint();
    return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  }

  /** For a list: an item takes a byte at least, so bytes that claim more than they have cannot ask for all memory. */
  count(): number {
    const count = this.uint();
    invariant(count <= this.bytes.length - this.position, 'list is longer than its bytes');
    return count;
  }

  end(): void {
    invariant(this.position === this.bytes.length, 'bytes left over');
  }
}
