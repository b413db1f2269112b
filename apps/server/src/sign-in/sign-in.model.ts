import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ViewerModel } from '../members/viewer.model.js';

export const DemoRole = { TRADER: 'TRADER', OPERATOR: 'OPERATOR' } as const;
export type DemoRole = keyof typeof DemoRole;
registerEnumType(DemoRole, {
  name: 'DemoRole',
  description: 'What a member of the demo may do.',
  valuesMap: {
    TRADER: { description: 'Trades.' },
    OPERATOR: { description: 'An officer: runs the exchange.' },
  },
});

@ObjectType('DemoMember', { description: 'A member of the demo to sign in as.' })
export class DemoMemberModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'The pseudonym.' })
  handle!: string;

  @Field(() => String, { description: 'Where the member belongs in the organisation.' })
  unit!: string;

  @Field(() => DemoRole, { description: 'What the member may do.' })
  role!: DemoRole;
}

@ObjectType('SignedIn', {
  description:
    'The session also comes as an HttpOnly cookie; the token is for programs, as `Authorization: Bearer TOKEN`.',
})
export class SignedInModel {
  @Field(() => ViewerModel, { description: 'Who you are now.' })
  viewer!: ViewerModel;

  @Field(() => String, { description: 'Keep it secret.' })
  token!: string;
}

@ObjectType('SignInRefused', { description: 'Nobody was signed in.' })
export class SignInRefusedModel {
  @Field(() => String, { description: 'Stable.' })
  code!: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message!: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What became of a sign-in.',
  types: () => [SignedInModel, SignInRefusedModel] as const,
  resolveType: (value) => ('code' in value ? SignInRefusedModel : SignedInModel),
});

@ObjectType('SignOutResult', { description: 'What became of a sign-out.' })
export class SignOutResultModel {
  @Field(() => Boolean, { description: 'There was a session, and it has ended.' })
  signedOut!: boolean;
}
