const FINAL_TEXT = 0x81;
const LONGEST_SHORT = 125;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;
const TWO_BYTES_MOST = 0xffff;

/** RFC 6455, 5.2: what goes before a text message of so many bytes that a server sends in one frame. */
export function textHeader(length: number): Buffer {
  const header = Buffer.alloc(headerLength(length));
  writeTextHeader(header, length);
  return header;
}

export function headerLength(length: number): number {
  if (length <= LONGEST_SHORT) return 2;
  return length <= TWO_BYTES_MOST ? 4 : 10;
}

/** At the beginning of the buffer. */
export function writeTextHeader(buffer: Buffer, length: number): void {
  buffer[0] = FINAL_TEXT;
  if (length <= LONGEST_SHORT) {
    buffer[1] = length;
  } else if (length <= TWO_BYTES_MOST) {
    buffer[1] = TWO_BYTES;
    buffer.writeUInt16BE(length, 2);
  } else {
    buffer[1] = EIGHT_BYTES;
    buffer.writeBigUInt64BE(BigInt(length), 2);
  }
}
