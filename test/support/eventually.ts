/** However busy the machine is. */
const PATIENCE_MS = 60_000;

/** What is read once it is so, as happens by itself within seconds. */
export async function eventually<Value>(
  read: () => Promise<Value>,
  done: (value: Value) => boolean,
): Promise<Value> {
  const since = performance.now();
  while (performance.now() - since < PATIENCE_MS) {
    const value = await read();
    if (done(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within a minute');
}
