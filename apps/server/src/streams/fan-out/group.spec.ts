import { describe, expect, it, vi } from 'vitest';
import type { Written } from './execution.js';
import { type Feed, LiveStream, type Span } from './feed.js';
import { Group } from './group.js';
import { type Outlet, Subscriber } from './subscriber.js';

type Message = string;

/** Events: one at each command; those up to the floor are forgotten. */
class Events implements Feed<Message> {
  readonly key = 'events';
  readonly memberId = null;
  readonly topics = [];
  paceMs = 0;
  head = 10;
  floor = 0;
  most = 3;

  after({ from, upTo }: Span) {
    if (from < this.floor) return null;
    const position = Math.min(upTo, from + this.most);
    if (position <= from) return { message: null, position: upTo };
    const told = Array.from({ length: position - from }, (_, i) => from + 1 + i);
    return { message: told.join(), position };
  }

  quiet({ upTo }: Span) {
    return `quiet ${upTo}`;
  }
}

/** A state that changed at some commands. */
class State extends Events {
  changedAt = 10;

  override after({ from, upTo }: Span) {
    if (this.changedAt <= from) return { message: null, position: from };
    return { message: `${from + 1}-${upTo}`, position: upTo };
  }

  override quiet({ from, upTo }: Span) {
    return `quiet ${from + 1}-${upTo}`;
  }
}

class Reader implements Outlet {
  isFull = false;
  isClosed = false;
  readonly got: string[] = [];
  private waiting = new Set<() => void>();

  whenDrained(call: () => void): void {
    this.waiting.add(call);
  }

  drain(): void {
    this.isFull = false;
    const calls = [...this.waiting];
    this.waiting.clear();
    for (const call of calls) call();
  }

  send(envelope: Buffer, payload: Buffer): void {
    expect(envelope.toString()).toBe('{"id":"an id","type":"next","payload":');
    this.got.push(payload.toString());
  }

  closeSlow(): void {
    this.isClosed = true;
  }
}

const written = (message: unknown): Written => ({ bytes: Buffer.from(String(message)), shows: [] });

function world<Of extends Events>(feed: Of, run: (message: unknown) => Written | Promise<Written> = written) {
  const clock = { now: 1_000 };
  const executed: unknown[] = [];
  const onEmpty = vi.fn();
  const group = new Group<Message>({
    feed,
    execution: {
      run: (message) => {
        executed.push(message);
        return run(message);
      },
    },
    head: () => feed.head,
    now: () => clock.now,
    onEmpty,
  });
  const join = (position = feed.head, opening: Message[] = []) => {
    const reader = new Reader();
    const stream = new LiveStream(feed, { position, opening });
    const subscriber = new Subscriber<Message>({ stream, id: 'an id', outlet: reader, join: () => group });
    const ended = subscriber.next();
    ended.catch(() => undefined);
    return Object.assign(reader, { subscriber, ended });
  };
  const commit = (commands: number) => {
    feed.head += commands;
    group.wake();
  };
  return { group, clock, executed, onEmpty, join, commit };
}

describe('subscribers who asked for the same', () => {
  it('get the same messages, each made once', () => {
    const { join, commit, executed } = world(new Events());
    const readers = [join(), join(), join()];
    executed.length = 0;
    commit(2);
    commit(1);
    for (const { got } of readers) expect(got).toEqual(['quiet 10', '11,12', '13']);
    expect(executed).toEqual(['11,12', '13']);
  });

  it('begin where they were before, and then get what all get', () => {
    const { join, commit } = world(new Events());
    const [late, early] = [join(5), join(9)];
    commit(1);
    expect(late.got).toEqual(['6,7,8', '9,10', '11']);
    expect(early.got).toEqual(['10', '11']);
  });

  it('get what opens their own stream first', () => {
    const { join, commit } = world(new Events());
    const { got } = join(10, ['old 1', 'old 2']);
    commit(1);
    expect(got).toEqual(['old 1', 'old 2', '11']);
  });

  it('are not told again what they know from elsewhere, before the streams heard of it', () => {
    const { join, commit } = world(new Events());
    const ahead = join(12);
    commit(1);
    expect(ahead.got).toEqual(['quiet 12']);
    commit(3);
    expect(ahead.got).toEqual(['quiet 12', '13,14']);
  });

  it('hear the time when nothing happens, and only then', () => {
    const { group, clock, join, commit } = world(new Events());
    const { got } = join();
    clock.now += 3_000;
    commit(1);
    clock.now += 3_000;
    group.breakSilence(4_400);
    expect(got).toEqual(['quiet 10', '11']);
    clock.now += 1_400;
    group.breakSilence(4_400);
    expect(got).toEqual(['quiet 10', '11', 'quiet 11']);
  });

  it('are let go one by one, and the last ends the group, once', async () => {
    const { join, commit, onEmpty } = world(new Events());
    const [one, other] = [join(), join()];
    await one.subscriber.return();
    commit(1);
    expect(one.got).toEqual(['quiet 10']);
    expect(await one.ended).toEqual({ done: true, value: undefined });
    expect(onEmpty).not.toHaveBeenCalled();
    await other.subscriber.return();
    await other.subscriber.return();
    expect(onEmpty).toHaveBeenCalledTimes(1);
  });

  it('hear of what goes wrong, and their streams end', async () => {
    const { join, commit } = world(new Events(), (message) => {
      if (message === '11') throw new Error('broken');
      return written(message);
    });
    const readers = [join(), join()];
    commit(1);
    for (const { ended } of readers) await expect(ended).rejects.toThrow('broken');
  });
});

describe('a reader whose socket is full', () => {
  it('keeps nobody waiting, and gets all of what happened in its own time', () => {
    const { join, commit } = world(new Events());
    const [slow, quick] = [join(), join()];
    slow.isFull = true;
    for (let i = 0; i < 5; i++) commit(1);
    expect(quick.got).toEqual(['quiet 10', '11', '12', '13', '14', '15']);
    expect(slow.got).toEqual(['quiet 10']);
    slow.drain();
    expect(slow.got).toEqual(['quiet 10', '11,12,13', '14,15']);
    commit(1);
    expect(slow.got.at(-1)).toBe('16');
  });

  it('gets one message for all changes of a state, without a gap', () => {
    const feed = new State();
    const { join, commit } = world(feed);
    const slow = join(0);
    slow.isFull = true;
    for (let i = 0; i < 5; i++) {
      feed.changedAt = feed.head + 1;
      commit(1);
    }
    slow.drain();
    commit(1);
    feed.changedAt = feed.head + 1;
    commit(1);
    expect(slow.got).toEqual(['1-10', '11-15', '16-17']);
  });

  it('is closed when it comes back for what is not kept any more', () => {
    const feed = new Events();
    const { join, commit } = world(feed);
    const [slow, quick] = [join(), join()];
    slow.isFull = true;
    commit(1);
    feed.floor = 12;
    feed.head = 12;
    slow.drain();
    expect([slow.isClosed, quick.isClosed]).toEqual([true, false]);
  });
});

describe('a state', () => {
  it('is told at most so often, with a range that follows on the one before', () => {
    vi.useFakeTimers();
    const feed = new State();
    feed.paceMs = 100;
    const { clock, join, commit } = world(feed);
    const { got } = join(0);
    for (let ms = 0; ms < 300; ms += 10) {
      feed.changedAt = feed.head + 1;
      commit(1);
      clock.now += 10;
      vi.advanceTimersByTime(10);
    }
    vi.useRealTimers();
    expect(got).toEqual(['1-10', '11-20', '21-30', '31-40']);
  });

  it('leaves no gap where nothing changed for a while', () => {
    const feed = new State();
    const { group, clock, join, commit } = world(feed);
    const before = join(0);
    commit(5);
    const resumed = join(13);
    clock.now += 4_400;
    group.breakSilence(4_400);
    feed.changedAt = 17;
    commit(2);
    expect(before.got).toEqual(['1-10', 'quiet 11-15', '16-17']);
    expect(resumed.got).toEqual(['quiet 14-13', 'quiet 14-15', '16-17']);
  });
});

describe('what has to be read for a message', () => {
  it('keeps the order, for those who join meanwhile as well', async () => {
    const waiting: (() => void)[] = [];
    const slowly = (message: unknown) =>
      new Promise<Written>((resolve) => waiting.push(() => resolve(written(message))));
    const { join, commit } = world(new Events(), slowly);
    const read = async () => {
      for (let i = 0; i < 5; i++) {
        for (const done of waiting.splice(0)) done();
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const first = join();
    await read();
    commit(1);
    const second = join(8);
    commit(1);
    await read();
    commit(1);
    await read();
    expect(first.got).toEqual(['quiet 10', '11', '12', '13']);
    expect(second.got.join()).toBe('9,10,11,12,13');
  });
});
