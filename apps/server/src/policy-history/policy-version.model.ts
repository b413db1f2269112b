import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { aboutPages } from '../graphql/page.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export const VERSIONS_PAGE = { usual: 20, most: 200 };

/** What officers put in force for everybody. */
export const Policy = {
  TRADING: 'TRADING',
  IDEAS: 'IDEAS',
  ALLOWANCE: 'ALLOWANCE',
  PRIVACY: 'PRIVACY',
  ACCESS: 'ACCESS',
  DECIDERS: 'DECIDERS',
} as const;
export type Policy = keyof typeof Policy;
registerEnumType(Policy, {
  name: 'Policy',
  description: 'What holds for everybody and is changed as a whole.',
  valuesMap: {
    TRADING: { description: 'The safety valves of trading.' },
    IDEAS: { description: 'How ideas live; the name of the season is a part of it.' },
    ALLOWANCE: { description: 'What everybody is paid, how often, and up to what.' },
    PRIVACY: { description: 'How long personal data is kept.' },
    ACCESS: { description: 'What is told to strangers.' },
    DECIDERS: { description: 'Who answers ideas of which topic.' },
  },
});

@ObjectType('PolicyTerm', { description: 'One figure or word of a policy.' })
export class PolicyTermModel {
  @Field(() => String, {
    description: 'As the field of the policy is called, for example `orderLimit`; of deciders the topic.',
  })
  name!: string;

  @Field(() => String, {
    description:
      'As the API writes it: tokens, shares and prices as decimals, yes or no as `true` or `false`.',
  })
  value!: string;
}

@ObjectType('PolicyVersion', {
  description: 'A policy as it was put in force: by whom, when and why, and what it says as a whole.',
})
export class PolicyVersionModel {
  @Field(() => Int, { description: 'Counts up from 1; 0 is what held before anybody changed it.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was put in force; null for version 0.',
  })
  at!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when on its figures hold: of the allowance from the next payment on, otherwise from `at` on. Null for version 0.',
  })
  inForceAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Pseudonym of who put it in force; null: the exchange itself.',
  })
  actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why. Null where the exchange did it, and once the words of its record were erased.',
  })
  reason!: string | null;

  @Field(() => [PolicyTermModel], {
    nullable: true,
    description: 'All that it says. Null where that is known from words alone that were erased.',
  })
  terms!: PolicyTermModel[] | null;
}

@ArgsType()
export class PolicyVersionsArguments {
  @Field(() => Policy, { description: 'Which.' })
  policy!: Policy;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: aboutPages(VERSIONS_PAGE).first })
  first?: number | null;
}
