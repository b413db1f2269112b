import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccessPolicy } from '../access/access-policies.js';
import { VersionedInput } from '../audit/versioned.input.js';

type IntrospectionName = AccessPolicy['introspection'];
export const IntrospectionAccess = {
  EVERYBODY: 'EVERYBODY',
  MEMBERS: 'MEMBERS',
  NOBODY: 'NOBODY',
} as const satisfies Record<IntrospectionName, IntrospectionName>;
registerEnumType(IntrospectionAccess, {
  name: 'IntrospectionAccess',
  description: 'Who may ask for the schema, by `__schema` and `__type`.',
  valuesMap: {
    EVERYBODY: { description: 'Everybody.' },
    MEMBERS: { description: 'Who is signed in.' },
    NOBODY: { description: 'Nobody.' },
  },
});

const SAYS = {
  publicBoard: 'Ideas, markets, prices and trades can be read without signing in.',
  introspection: 'Who may ask for the schema.',
};

@ObjectType('AccessPolicy', { description: 'What this exchange tells people who are not signed in.' })
export class AccessPolicyModel {
  @Field(() => Int, { description: 'Counts up with every change; 0 as long as the defaults are in force.' })
  version!: number;

  @Field(() => Boolean, { description: SAYS.publicBoard })
  publicBoard!: boolean;

  @Field(() => IntrospectionAccess, { description: SAYS.introspection })
  introspection!: IntrospectionName;
}

@InputType('SetAccessPolicyInput', { description: 'What this exchange tells strangers from now on.' })
export class SetAccessPolicyInput extends VersionedInput {
  @Field(() => Boolean, { description: SAYS.publicBoard })
  publicBoard!: boolean;

  @Field(() => IntrospectionAccess, { description: SAYS.introspection })
  introspection!: IntrospectionName;
}
