import { describe, expect, it, vi } from 'vitest';
import { LiveMonitor } from './live-monitor';

function setUp() {
  const clock = { ms: 0 };
  const reconnect = vi.fn();
  const monitor = new LiveMonitor(() => clock.ms, reconnect);
  const wait = (ms: number) => {
    clock.ms += ms;
    monitor.check();
  };
  return { monitor, reconnect, wait };
}

describe('LiveMonitor', () => {
  it('is live as long as the stream speaks at least every 8 seconds', () => {
    const { monitor, wait } = setUp();
    expect(monitor.state.get()).toBe('connecting');
    monitor.heard();
    wait(8_000);
    expect(monitor.state.get()).toBe('live');
    wait(1_000);
    expect(monitor.state.get()).toBe('stale');
    monitor.heard();
    expect(monitor.state.get()).toBe('live');
  });

  it('is offline from the moment the socket closes until a message arrives', () => {
    const { monitor, wait } = setUp();
    monitor.heard();
    monitor.closed();
    wait(60_000);
    expect(monitor.state.get()).toBe('offline');
    monitor.connecting();
    expect(monitor.state.get()).toBe('connecting');
    monitor.heard();
    expect(monitor.state.get()).toBe('live');
  });

  it('gives up a connection that has been silent for 14 seconds', () => {
    const { monitor, reconnect, wait } = setUp();
    monitor.heard();
    wait(14_000);
    expect(reconnect).not.toHaveBeenCalled();
    wait(1_000);
    expect(reconnect).toHaveBeenCalledTimes(1);
    wait(1_000);
    expect(reconnect).toHaveBeenCalledTimes(1);
  });

  it('knows when it heard something last', () => {
    const { monitor, wait } = setUp();
    expect(monitor.lastHeardAt).toBeNull();
    wait(3_000);
    monitor.heard();
    wait(20_000);
    monitor.connecting();
    expect(monitor.lastHeardAt).toBe(3_000);
  });
});
