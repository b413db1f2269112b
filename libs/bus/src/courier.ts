/**
 * Carries messages from where they are made to whoever listens, by topic. A message that nobody listens for is
 * gone; the journal is the truth and a listener that missed something reads again. `Messages` says which type
 * travels on which topic. In-process today; NATS implements the same port for several processes.
 */
export interface Courier<Messages extends Record<string, unknown>> {
  publish<Topic extends keyof Messages & string>(topic: Topic, message: Messages[Topic]): void;
  /** Messages of one topic arrive in the order in which they were published. Returns the way to stop it. */
  listen<Topic extends keyof Messages & string>(
    topic: Topic,
    listener: (message: Messages[Topic]) => void,
  ): () => void;
}
