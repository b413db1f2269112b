import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';

@InputType('DemoSignInInput', { description: 'Whom to sign in as.' })
export class DemoSignInInput extends KeyedInput {
  @Field(() => ID, { description: 'Of a member of the demo.' })
  memberId!: string;
}

@InputType('SignInInput', { description: 'Who you are, and what only you know.' })
export class SignInInput extends KeyedInput {
  @Field(() => String, { description: 'Your e-mail address, in capitals or not.' })
  email!: string;

  @Field(() => String, { description: 'Your password.' })
  password!: string;
}

@InputType('AcceptInvitationInput', { description: 'Who you are going to be here.' })
export class AcceptInvitationInput extends KeyedInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, { description: 'Your name, at most 100 characters. Only administrators see it.' })
  name!: string;

  @Field(() => String, { description: 'You sign in by it.' })
  email!: string;

  @Field(() => String, {
    description:
      'The pseudonym under which everybody knows you: 3 to 40 letters, digits, dots, dashes, underscores and single blanks. It stays.',
  })
  handle!: string;

  @Field(() => String, { description: '12 to 200 characters.' })
  password!: string;
}

@InputType('RequestPasswordResetInput', { description: 'Who forgot the password.' })
export class RequestPasswordResetInput extends KeyedInput {
  @Field(() => String, { description: 'The address that you sign in by.' })
  email!: string;
}

@InputType('ResetPasswordInput', { description: 'A link that you got, and the new password.' })
export class ResetPasswordInput extends KeyedInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, { description: '12 to 200 characters.' })
  password!: string;
}

@InputType('VerifyEmailInput', { description: 'A link that you got.' })
export class VerifyEmailInput extends KeyedInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;
}

@InputType('SignOutInput', { description: 'A key alone.' })
export class SignOutInput extends KeyedInput {}
