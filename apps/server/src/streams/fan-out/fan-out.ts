import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { RequestContext } from '../../access/principal.js';
import { type Audience, OPEN_TO_ALL } from './audience.js';
import { Execution } from './execution.js';
import { type Feed, LiveStream, type Position } from './feed.js';
import { Group } from './group.js';
import { groupContext, groupKey } from './group-key.js';
import { type Outlet, Subscriber } from './subscriber.js';
import { VeiledFeed } from './veiled-feed.js';

/** Where feeds have their news from. */
export interface Newsroom {
  /** The last committed command that streams may tell of. */
  head(): Position;
  now(): number;
  /** Calls back when there may be something new on one of the topics. Returns the way to stop it. */
  listen(topics: readonly string[], wake: () => void): () => void;
}

/** A subscription, with the socket that it came by. */
export interface SubscribeArgs extends ExecutionArgs {
  readonly subscriber: { readonly id: string; readonly outlet: Outlet };
}

/** Under the 5 seconds that are promised. */
const LONGEST_SILENCE_MS = 4_400;
const BEAT_MS = 500;

/**
 * Carries out subscriptions, for graphql-ws in the place of graphql's `subscribe`. Who may subscribe, and from where
 * on, is looked at for each; what is told then is worked out once for all who asked for the same.
 */
export class FanOut {
  private readonly groups = new Map<string, Group<unknown>>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly newsroom: Newsroom,
    private readonly audience: Audience = OPEN_TO_ALL,
  ) {
    this.timer = setInterval(() => {
      for (const group of [...this.groups.values()]) group.breakSilence(LONGEST_SILENCE_MS);
    }, BEAT_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async subscribe(args: SubscribeArgs): Promise<Subscriber<unknown> | ExecutionResult> {
    const stream = await createSourceEventStream(args);
    if (!(stream instanceof LiveStream)) return stream as ExecutionResult;
    const { id, outlet } = args.subscriber;
    const memberId = (args.contextValue as RequestContext).principal?.memberId ?? null;
    const { audience } = this;
    const isVeiled = () => memberId !== null && audience.isVeiled(memberId);
    let wasVeiled = isVeiled();
    const join = () => {
      wasVeiled = isVeiled();
      return this.groupOf(args, stream.feed, wasVeiled ? memberId : null);
    };
    const reader = {
      hasMoved: () => isVeiled() !== wasVeiled,
      show: (marketIds: readonly number[]) => {
        if (memberId !== null) audience.note(memberId, marketIds);
      },
    };
    return new Subscriber({ stream, id, outlet, reader, join });
  }

  /** @param veiled the member from whom something is kept; null: nothing is */
  private groupOf(args: SubscribeArgs, everything: Feed<unknown>, veiled: number | null): Group<unknown> {
    const isVeiled = veiled !== null;
    const key = groupKey(args, everything, isVeiled);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const feed = isVeiled ? new VeiledFeed(everything, this.audience.veilOf(veiled)) : everything;
    const { subscriber: _, ...operation } = args;
    const contextValue = groupContext(args.contextValue as RequestContext, feed, isVeiled);
    const { newsroom } = this;
    const stop = newsroom.listen(feed.topics, () => group.wake());
    const group = new Group<unknown>({
      feed,
      execution: new Execution({ ...operation, contextValue }),
      head: () => feed.ownHead?.() ?? newsroom.head(),
      now: () => newsroom.now(),
      onEmpty: () => {
        stop();
        this.groups.delete(key);
      },
    });
    this.groups.set(key, group);
    return group;
  }
}
