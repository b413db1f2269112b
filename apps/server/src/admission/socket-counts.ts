import { Injectable } from '@nestjs/common';
import type { WebSocket } from 'ws';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { addressKey } from './address-key.js';
import type { Asker } from './request-rates.js';

/** That run at once on one socket, subscriptions above all. */
export const MOST_OPERATIONS = 100;

/** How many operations run on a socket now. */
type Operations = () => number;

const MEMBER = 'member/';

/** Which sockets are whose: of a member, of an address where nobody signed in, or silent so far. */
@Injectable()
export class SocketCounts {
  private readonly groups = new Map<string, Map<WebSocket, Operations>>();
  private readonly groupOf = new Map<WebSocket, string>();
  private readonly limits: ServerConfig['limits'];

  constructor(@InjectServerConfig() { limits }: ServerConfig) {
    this.limits = limits;
  }

  /** Whether one more socket may be opened that says nothing at first. */
  hasRoomFor(address: string): boolean {
    return this.count(silent(address)) < this.limits.silentSocketsPerAddress;
  }

  /** From the upgrade on, until it is closed. */
  add(socket: WebSocket, address: string): void {
    this.put(socket, silent(address), () => 0);
    socket.once('close', () => this.leave(socket));
  }

  /** The socket has said whose it is. Returns false where that would be one too many. */
  greet(socket: WebSocket, { principal, origin }: Asker, operations: Operations): boolean {
    const group = principal === null ? `address/${addressKey(origin.address)}` : member(principal.memberId);
    const most = principal === null ? this.limits.socketsPerAddress : this.limits.socketsPerMember;
    if (this.count(group) >= most || !this.groupOf.has(socket)) return false;
    this.leave(socket);
    this.put(socket, group, operations);
    return true;
  }

  /** What has too many operations: the socket, or its member on all sockets together. */
  excess(socket: WebSocket): 'socket' | 'member' | null {
    const name = this.groupOf.get(socket) ?? '';
    const group = this.groups.get(name);
    if ((group?.get(socket)?.() ?? 0) > MOST_OPERATIONS) return 'socket';
    if (!name.startsWith(MEMBER)) return null;
    let all = 0;
    for (const operations of group?.values() ?? []) all += operations();
    return all > this.limits.subscriptionsPerMember ? 'member' : null;
  }

  private count(group: string): number {
    return this.groups.get(group)?.size ?? 0;
  }

  private put(socket: WebSocket, name: string, operations: Operations): void {
    const group = this.groups.get(name) ?? new Map<WebSocket, Operations>();
    this.groups.set(name, group.set(socket, operations));
    this.groupOf.set(socket, name);
  }

  private leave(socket: WebSocket): void {
    const name = this.groupOf.get(socket);
    if (name === undefined) return;
    this.groupOf.delete(socket);
    const group = this.groups.get(name);
    group?.delete(socket);
    if (group?.size === 0) this.groups.delete(name);
  }
}

const silent = (address: string): string => `silent/${addressKey(address)}`;
const member = (memberId: number): string => `${MEMBER}${memberId}`;
