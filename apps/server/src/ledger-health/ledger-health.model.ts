import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';

/** What has to hold at every moment. */
export const Law = {
  CONSERVATION: 'CONSERVATION',
  BALANCED: 'BALANCED',
  NO_DEBT: 'NO_DEBT',
  ESCROW: 'ESCROW',
  HOUSES: 'HOUSES',
  HELD: 'HELD',
  CHAIN: 'CHAIN',
  AUDIT: 'AUDIT',
} as const;
export type Law = keyof typeof Law;
registerEnumType(Law, {
  name: 'Law',
  description: 'A law of the ledger that is checked.',
  valuesMap: {
    CONSERVATION: { description: 'All accounts add up to zero: every token is in one of them.' },
    BALANCED: { description: 'The newest movements of tokens each take as much as they give.' },
    NO_DEBT: { description: 'Only the treasury is below zero.' },
    ESCROW: {
      description:
        'In every market as many shares of each outcome are owned, and one token for each set is put by.',
    },
    HOUSES: { description: 'No house can lose more than it was given, and none keeps anything in the end.' },
    HELD: { description: 'Tokens are held only for members who have open orders.' },
    CHAIN: { description: 'The newest commands are as they were written, and end where the journal says.' },
    AUDIT: { description: 'The record of privileged acts ends where it says.' },
  },
});

export const AccountClass = {
  TREASURY: 'TREASURY',
  CASH: 'CASH',
  HELD: 'HELD',
  ESCROW: 'ESCROW',
  HOUSE: 'HOUSE',
} as const;
export type AccountClass = keyof typeof AccountClass;
registerEnumType(AccountClass, {
  name: 'AccountClass',
  description: 'Kinds of accounts of the ledger.',
  valuesMap: {
    TREASURY: { description: 'Issues every token: minus what is out.' },
    CASH: { description: 'Free tokens of members.' },
    HELD: { description: 'What backs open orders.' },
    ESCROW: { description: 'What shares are paid from.' },
    HOUSE: { description: 'What houses have.' },
  },
});

@ObjectType('LawCheck', { description: 'Whether a law holds.' })
export class LawCheckModel {
  @Field(() => Law, { description: 'Which.' })
  law!: Law;

  @Field(() => Boolean, { description: 'It holds.' })
  ok!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong first, as a sentence; null when it holds.',
  })
  problem!: string | null;
}

@ObjectType('AccountClassSum', { description: 'What all accounts of a class have together.' })
export class AccountClassSumModel {
  @Field(() => AccountClass, { description: 'The class.' })
  accountClass!: AccountClass;

  @Field(() => Int, { description: 'Accounts that ever had something.' })
  accounts!: number;

  @Field(() => TokensScalar, {
    nullable: true,
    description:
      'Together; null where there are fewer than five members with an account, whom it would tell of.',
  })
  total!: string | null;
}

@ObjectType('JournalHealth', { description: 'Where the journal stands, and how far it was checked.' })
export class JournalHealthModel {
  @Field(() => String, { description: 'The last committed command.' })
  sequence!: string;

  @Field(() => String, {
    description: 'Hash of its row, in hexadecimal: it stands for everything before it.',
  })
  headHash!: string;

  @Field(() => String, {
    description: 'The first of the newest commands whose hashes were checked just now, up to the last one.',
  })
  checkedFrom!: string;

  @Field(() => String, {
    description:
      'Up to this command the last start applied what came after its snapshot once more and compared all answers and events.',
  })
  replayedThrough!: string;

  @Field(() => String, {
    description: 'Of the snapshot from which the last start went on; 0: from the beginning.',
  })
  replayedFrom!: string;

  @Field(() => String, { nullable: true, description: 'Of the newest snapshot; null: there is none yet.' })
  snapshotSequence!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the state in it, in hexadecimal.' })
  snapshotHash!: string | null;
}

@ObjectType('LedgerLag', {
  description:
    'How many commands something is behind the journal. The tables are never: they are written with it.',
})
export class LedgerLagModel {
  @Field(() => Int, { description: 'What everybody reads and is told: the figures in memory.' })
  view!: number;

  @Field(() => Int, {
    description: 'What statements, fills and candles are found by; whoever reads one brings it up first.',
  })
  history!: number;
}

@ObjectType('CommitFailures', { description: 'What could not be committed since the last start.' })
export class CommitFailuresModel {
  @Field(() => Int, {
    description: 'Commits that failed. Nothing of them was done, and they were tried again.',
  })
  commits!: number;

  @Field(() => Int, { description: 'Commands that were refused for good, and halted their market.' })
  commands!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The last one; null: there was none.' })
  lastAt!: Date | null;
}

@ObjectType('LedgerHealth', { description: 'Whether every token is accounted for, as of one moment.' })
export class LedgerHealthModel {
  @Field(() => DateTimeScalar, {
    description: 'When it was looked at. An answer is given again for 5 seconds.',
  })
  checkedAt!: Date;

  @Field(() => Boolean, { description: 'Every law holds.' })
  ok!: boolean;

  @Field(() => [LawCheckModel], { description: 'One of each.' })
  laws!: LawCheckModel[];

  @Field(() => [AccountClassSumModel], { description: 'One of each class.' })
  classes!: AccountClassSumModel[];

  @Field(() => JournalHealthModel, { description: 'The journal.' })
  journal!: JournalHealthModel;

  @Field(() => LedgerLagModel, { description: 'What follows the journal.' })
  lag!: LedgerLagModel;

  @Field(() => CommitFailuresModel, { description: 'What could not be committed.' })
  failures!: CommitFailuresModel;
}
