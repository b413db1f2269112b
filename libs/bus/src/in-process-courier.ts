import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import type { Courier } from './courier.js';

/** The courier of one process: listeners are called before `publish` returns. */
export class InProcessCourier<Messages extends Record<string, unknown>> implements Courier<Messages> {
  private readonly pubSub: PubSub;

  constructor() {
    // A listener per open subscription is no leak.
    this.pubSub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  }

  publish<Topic extends keyof Messages & string>(topic: Topic, message: Messages[Topic]): void {
    void this.pubSub.publish(topic, message);
  }

  listen<Topic extends keyof Messages & string>(
    topic: Topic,
    listener: (message: Messages[Topic]) => void,
  ): () => void {
    let listening = true;
    // It listens from here on; only the id to stop it by comes later.
    const subscription = this.pubSub.subscribe(topic, (message: Messages[Topic]) => {
      if (listening) listener(message);
    });
    return () => {
      if (!listening) return;
      listening = false;
      void subscription.then((id) => this.pubSub.unsubscribe(id));
    };
  }
}
