import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ExchangeEvent } from '@openfloor/exchange';
import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar, PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';
import { ContractModel } from '../markets/contract.model.js';
import { Side } from '../markets/market-enums.js';

type Posting = Extract<ExchangeEvent, { type: 'Posted' }>['kind'];

/** Of the kinds of journal transactions, those that touch members. */
export const EntryKind = {
  ALLOWANCE: 'ALLOWANCE',
  HOLD: 'HOLD',
  TRADE: 'TRADE',
  SETTLEMENT: 'SETTLEMENT',
  LEAVER: 'LEAVER',
  STAKE: 'STAKE',
  STAKE_RETURNED: 'STAKE_RETURNED',
  SEASON: 'SEASON',
} as const satisfies Partial<Record<Posting, Posting>>;
export type EntryKind = keyof typeof EntryKind;
registerEnumType(EntryKind, {
  name: 'EntryKind',
  description: 'Why tokens moved.',
  valuesMap: {
    ALLOWANCE: { description: 'The allowance of a period came in.' },
    HOLD: { description: 'An open order came, changed or went: tokens moved between cash and held.' },
    TRADE: {
      description: 'Shares were bought or sold. What backed the order is released by the same entries.',
    },
    SETTLEMENT: { description: 'Shares were paid when their market was settled.' },
    LEAVER: { description: 'What was free went back when the member left.' },
    STAKE: { description: 'Stake of a challenge: put up when you objected to how a market was resolved.' },
    STAKE_RETURNED: { description: 'Stake returned: your challenge was upheld.' },
    SEASON: { description: 'A season ended: what was free above the starting amount went back.' },
  },
});

export const TokenAccount = { CASH: 'CASH', HELD: 'HELD' } as const;
export type TokenAccount = keyof typeof TokenAccount;
registerEnumType(TokenAccount, {
  name: 'TokenAccount',
  description: 'One of the two accounts that a member has.',
  valuesMap: {
    CASH: { description: 'Free to use.' },
    HELD: { description: 'Backing open orders.' },
  },
});

@ObjectType('StatementEntry', {
  description:
    'Tokens that came into an account of yours, or went. All amounts of an account add up to its balance.',
})
export class StatementEntryModel {
  /** Whose it is; not part of the API. */
  memberId!: number;

  /** The order, trade, period, market or member that it is about, by the kind; not part of the API. */
  reference!: number;

  @Field(() => String, {
    description: 'Place of the command in the exchange’s journal. A command may make several entries.',
  })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'When it was booked.' })
  at!: Date;

  @Field(() => TokenAccount, { description: 'Which account.' })
  account!: TokenAccount;

  @Field(() => EntryKind, { description: 'Why.' })
  kind!: EntryKind;

  @Field(() => TokensScalar, { description: 'What came in; negative for what went.' })
  amount!: string;

  @Field(() => TokensScalar, { description: 'What the account had after it.' })
  balance!: string;
}

@ObjectType('StatementTrade', { description: 'What one entry of a trade is for.' })
export class StatementTradeModel {
  @Field(() => ContractModel, { description: 'What was bought or sold.' })
  contract!: ContractModel;

  @Field(() => Side, { description: 'What you did.' })
  side!: Side;

  @Field(() => PriceScalar, { description: 'Of the contract.' })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares that changed hands.' })
  quantity!: string;
}

@ObjectType('StatementTotal', {
  description: 'All entries of a kind together. The totals of all kinds add up to cash and held.',
})
export class StatementTotalModel {
  @Field(() => EntryKind, { description: 'Why.' })
  kind!: EntryKind;

  @Field(() => TokensScalar, {
    description:
      'What came in on both accounts together; negative for what went. A hold moves tokens from one to the other.',
  })
  amount!: string;

  @Field(() => Int, { description: 'How many entries.' })
  entries!: number;
}

@ObjectType('StatementConnection', { description: 'A page of a statement, newest first.' })
export class StatementConnectionModel extends connectionOf(
  'Statement',
  () => StatementEntryModel,
  'An entry',
) {}
