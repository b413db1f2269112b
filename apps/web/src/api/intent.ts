/**
 * The idempotency key of what somebody wants to happen. It stays the same while it is not known whether the
 * command arrived, so that trying again cannot do it twice; another content is another intent.
 */
export class Intent {
  private current: { content: string; key: string } | undefined;

  constructor(private readonly newKey: () => string = randomKey) {}

  keyFor(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.current?.content !== text) this.current = { content: text, key: this.newKey() };
    return this.current.key;
  }

  /** The exchange has answered: doing the same again is a new intent. */
  answered(): void {
    this.current = undefined;
  }
}

/** crypto.randomUUID exists only in secure contexts; an exchange on a plain http address has none. */
export function randomKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
