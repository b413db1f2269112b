import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../access/principal.js';
import { decodeAnyId, type NodeType } from './global-id.js';
import type { NodeModel } from './node.model.js';

/** Finds what has this number, as far as whoever asks may see it; null otherwise. */
export type FindNode = (id: number, request: RequestContext) => NodeModel | null | Promise<NodeModel | null>;

/** Everything that `node` can find. Features say how their own types are found. */
@Injectable()
export class Nodes {
  private readonly finders = new Map<NodeType, FindNode>();

  add(type: NodeType, find: FindNode): void {
    this.finders.set(type, find);
  }

  async find(globalId: string, request: RequestContext): Promise<NodeModel | null> {
    const place = decodeAnyId(globalId);
    return (place !== null && (await this.finders.get(place.type)?.(place.id, request))) || null;
  }
}
