import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../graphql/nodes.js';
import { IdeaBoard } from './idea-board.js';

/** Ideas by their ids. */
@Injectable()
export class IdeaNodes implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly board: IdeaBoard,
  ) {}

  onModuleInit(): void {
    this.nodes.add('Idea', (ideaId) => this.board.find(ideaId));
  }
}
