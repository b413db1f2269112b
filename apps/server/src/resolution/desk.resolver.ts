import { Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { DeskItemModel } from './desk.model.js';
import { DeskBoard } from './desk-board.js';

@Resolver(() => DeskItemModel)
export class DeskResolver {
  constructor(private readonly board: DeskBoard) {}

  @Query(() => [DeskItemModel], {
    description:
      'Markets that have to be resolved, at most 100, what waits longest first: all of them for resolvers, for others those that they were drawn for.',
  })
  resolutionDesk(@SignedIn() { memberId }: Principal): Promise<DeskItemModel[]> {
    return this.board.items(memberId);
  }
}
