import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { AddComment } from './add-comment.js';
import { BestCases } from './best-cases.js';
import { Calibrations } from './calibrations.js';
import { Cases } from './cases.js';
import { CommentBoard } from './comment-board.js';
import { CommentNodes } from './comment-nodes.js';
import { CommentProof } from './comment-proof.js';
import { CommentRate } from './comment-rate.js';
import { CommentReader } from './comment-reader.js';
import { CommentsResolver } from './comments.resolver.js';
import { EditComment } from './edit-comment.js';
import { MarkUseful } from './mark-useful.js';
import { MoveArgument } from './move-argument.js';
import { RemoveComment } from './remove-comment.js';
import { CommentResolver, TalkResolver } from './talk.resolver.js';
import { TalkCommand } from './talk-command.js';
import { TellAddressed } from './tell-addressed.js';

@Module({
  imports: [CatalogueModule, IdeasModule, MarketsModule, OrdersModule],
  providers: [
    AddComment,
    BestCases,
    Calibrations,
    Cases,
    CommentBoard,
    CommentNodes,
    CommentProof,
    CommentRate,
    CommentReader,
    CommentResolver,
    CommentsResolver,
    EditComment,
    MarkUseful,
    MoveArgument,
    RemoveComment,
    TalkCommand,
    TalkResolver,
    TellAddressed,
  ],
  exports: [BestCases, CommentReader, MoveArgument, RemoveComment],
})
export class TalkModule {}
