import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { NodeModel } from '../graphql/node.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Signature } from '../idea-life/signature.model.js';
import { ContractModel } from '../markets/contract.model.js';
import { Side } from '../markets/market-enums.js';
import { Stance } from './stance.model.js';

@ObjectType('CommentOrder', {
  description: 'The order that a comment gives the reason for. Price and quantity are never told.',
})
export class CommentOrderModel {
  @Field(() => ID, { description: 'The market that it was placed in.' })
  marketId!: string;

  @Field(() => Side, { description: 'Which way it trades.' })
  side!: Side;

  @Field(() => ContractModel, { description: 'What it trades.' })
  contract!: ContractModel;
}

@ObjectType('Comment', {
  implements: () => NodeModel,
  description:
    'What a member said about an idea. Who wrote it is told by the signature alone: nothing else in it belongs to a person.',
})
export class CommentModel extends NodeModel {
  /** Of the table; not part of the API. */
  commentId!: number;
  /** That it stands under. */
  ideaId!: number;
  /** Answers stand under a comment of the first level only. */
  isAnswer!: boolean;
  /** The duplicate that it was said about. */
  fromIdeaId!: number | null;

  @Field(() => String, { description: 'Markdown; empty when it was removed.' })
  text!: string;

  @Field(() => Stance, { nullable: true, description: 'Which side it takes; null: neither.' })
  stance!: Stance | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The handle or the name, as it was signed; null for proposer and team, and when it was removed.',
  })
  author!: string | null;

  @Field(() => Signature, { description: 'How it was signed.' })
  signedAs!: Signature;

  @Field(() => String, {
    nullable: true,
    description:
      'What its writer held in the headline market when it was written, such as "held YES when written"; null: not shown.',
  })
  badge!: string | null;

  @Field(() => CommentOrderModel, {
    nullable: true,
    description: 'The order of its writer that it gives the reason for; null: of none.',
  })
  order!: CommentOrderModel | null;

  @Field(() => Int, { description: 'Readers who find it useful.' })
  useful!: number;

  @Field(() => Boolean, { description: 'Whether you do.' })
  myUseful!: boolean;

  @Field(() => Boolean, { description: 'Whether you wrote it.' })
  isMine!: boolean;

  @Field(() => Boolean, { description: 'Its text is gone, its place in the thread stays.' })
  removed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why a curator removed it; null when its writer did.',
  })
  removedReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its text was changed last; null: never. What it said before is not kept.',
  })
  editedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The comment that it answers; null: it opens a thread.' })
  parentId!: string | null;
}

@ObjectType('CommentConnection', { description: 'A page of comments.' })
export class CommentConnectionModel extends connectionOf('Comment', () => CommentModel, 'A comment') {}
