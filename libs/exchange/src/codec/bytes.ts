import { invariant } from '@openfloor/kernel';

const CONTINUES = 0x80;
const LOW_BITS = 0x7f;

/** Appends little-endian base-128 integers (LEB128) to a buffer that grows. Integers are up to 2^53. */
export class ByteWriter {
  private bytes = new Uint8Array(512);
  private length = 0;

  uint(value: number): void {
    invariant(Number.isSafeInteger(value) && value >= 0, `not an unsigned integer: ${value}`);
    if (this.length + 8 > this.bytes.length) this.grow();
    let rest = value;
    while (rest > 0x7fffffff) {
      this.bytes[this.length++] = (rest % 128) | CONTINUES;
      rest = Math.floor(rest / 128);
    }
    while (rest > LOW_BITS) {
      this.bytes[this.length++] = (rest & LOW_BITS) | CONTINUES;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** The bytes so far, as a copy; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
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

  end(): void {
    invariant(this.position === this.bytes.length, 'bytes left over');
  }
}
