import { Injectable } from '@nestjs/common';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';

/** Finds the market that a figure is of, as its number; null where it is of none. */
export interface FigurePlaces {
  /** Of an object that has the core's number, as Market and MarketContract. */
  market(source: unknown): number | null;
  /** Of an id of the API. */
  marketId(globalId: unknown): number | null;
  /** The headline market of an idea. */
  idea(source: unknown): number | null;
  /** The same by an id of the API. */
  ideaId(globalId: unknown): number | null;
}

interface IdeaLike {
  readonly ideaId: number;
  readonly row: Idea | null;
}

@Injectable()
export class CataloguePlaces implements FigurePlaces {
  constructor(private readonly ideas: IdeaCatalogue) {}

  market(source: unknown): number | null {
    const marketId = (source as { readonly marketId?: unknown } | null)?.marketId;
    return typeof marketId === 'number' ? marketId : null;
  }

  marketId(globalId: unknown): number | null {
    return typeof globalId === 'string' ? decodeId('Market', globalId) : null;
  }

  idea(source: unknown): number | null {
    const { ideaId, row } = source as IdeaLike;
    return row?.marketId ?? this.ideas.find(ideaId)?.marketId ?? null;
  }

  ideaId(globalId: unknown): number | null {
    const ideaId = typeof globalId === 'string' ? decodeId('Idea', globalId) : null;
    return ideaId === null ? null : (this.ideas.find(ideaId)?.marketId ?? null);
  }
}
