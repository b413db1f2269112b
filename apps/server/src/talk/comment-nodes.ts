import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../graphql/nodes.js';
import { CommentReader } from './comment-reader.js';

/** Comments by their ids. */
@Injectable()
export class CommentNodes implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly reader: CommentReader,
  ) {}

  onModuleInit(): void {
    this.nodes.add('Comment', (commentId, { principal }) =>
      this.reader.find(commentId, principal?.memberId ?? null),
    );
  }
}
