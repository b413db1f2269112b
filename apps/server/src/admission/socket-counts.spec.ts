import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { USUAL_LIMITS } from '../config/limits-config.js';
import type { ServerConfig } from '../config/server-config.js';
import type { Asker } from './request-rates.js';
import { MOST_OPERATIONS, SocketCounts } from './socket-counts.js';

const limits = {
  ...USUAL_LIMITS,
  silentSocketsPerAddress: 2,
  socketsPerMember: 2,
  socketsPerAddress: 1,
  subscriptionsPerMember: 10,
};
const counts = () => new SocketCounts({ limits } as ServerConfig);
const socket = () => new EventEmitter() as WebSocket;
const asker = (address: string, memberId?: number): Asker => ({
  origin: { address, agent: '' },
  principal: memberId === undefined ? null : ({ memberId } as Asker['principal']),
});
const idle = () => 0;

/** A socket that was opened and said whose it is. */
function greeted(all: SocketCounts, who: Asker, operations = idle): { socket: WebSocket; letIn: boolean } {
  const one = socket();
  all.add(one, who.origin.address);
  return { socket: one, letIn: all.greet(one, who, operations) };
}

describe('SocketCounts', () => {
  it('has room for so many silent sockets of an address, until they speak or are closed', () => {
    const all = counts();
    const [first, second] = [socket(), socket()];
    for (const each of [first, second]) all.add(each, '10.0.0.1');
    expect(all.hasRoomFor('10.0.0.1')).toBe(false);
    expect(all.hasRoomFor('10.0.0.2')).toBe(true);
    all.greet(first, asker('10.0.0.1', 7), idle);
    expect(all.hasRoomFor('10.0.0.1')).toBe(true);
    all.add(socket(), '10.0.0.1');
    expect(all.hasRoomFor('10.0.0.1')).toBe(false);
    second.emit('close');
    expect(all.hasRoomFor('10.0.0.1')).toBe(true);
  });

  it('counts sockets of a member at all addresses, and of nobody in particular by address', () => {
    const all = counts();
    expect(greeted(all, asker('10.0.0.1', 7)).letIn).toBe(true);
    const second = greeted(all, asker('10.0.0.2', 7));
    expect(greeted(all, asker('10.0.0.3', 7)).letIn).toBe(false);
    expect(greeted(all, asker('10.0.0.3', 8)).letIn).toBe(true);
    expect(greeted(all, asker('10.0.0.3')).letIn).toBe(true);
    expect(greeted(all, asker('10.0.0.3')).letIn).toBe(false);
    second.socket.emit('close');
    expect(greeted(all, asker('10.0.0.3', 7)).letIn).toBe(true);
  });

  it('does not count a socket that was closed before it was known whose it is', () => {
    const all = counts();
    const gone = socket();
    all.add(gone, '10.0.0.1');
    gone.emit('close');
    expect(all.greet(gone, asker('10.0.0.1'), idle)).toBe(false);
    expect(greeted(all, asker('10.0.0.1')).letIn).toBe(true);
  });

  it('adds up what a member runs on all sockets', () => {
    const all = counts();
    const first = greeted(all, asker('10.0.0.1', 7), () => 6).socket;
    const other = greeted(all, asker('10.0.0.1', 8), () => 10).socket;
    expect(all.excess(first)).toBeNull();
    greeted(all, asker('10.0.0.1', 7), () => 5);
    expect(all.excess(first)).toBe('member');
    expect(all.excess(other)).toBeNull();
  });

  it('looks at each socket alone too', () => {
    const all = counts();
    let running = MOST_OPERATIONS;
    const { socket: anonymous } = greeted(all, asker('10.0.0.1'), () => running);
    expect(all.excess(anonymous)).toBeNull();
    running++;
    expect(all.excess(anonymous)).toBe('socket');
  });
});
