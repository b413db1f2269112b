import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';

@InputType('ChangePasswordInput', { description: 'Your password, and the one to be.' })
export class ChangePasswordInput extends KeyedInput {
  @Field(() => String, { description: 'Your password as it is.' })
  current!: string;

  @Field(() => String, { description: 'The new one: 12 to 200 characters.' })
  password!: string;
}

@InputType('ChangeProfileInput', { description: 'What is left out stays as it is.' })
export class ChangeProfileInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'Your name, at most 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Your e-mail address. A new one has to be verified.' })
  email?: string | null;
}

@InputType('SendVerificationInput', { description: 'A key alone.' })
export class SendVerificationInput extends KeyedInput {}

@InputType('RevokeSessionInput', { description: 'A session or access token of yours, and a key.' })
export class RevokeSessionInput extends KeyedInput {
  @Field(() => ID, { description: 'Of a session or an access token.' })
  sessionId!: string;
}

@InputType('RevokeOtherSessionsInput', { description: 'A key alone.' })
export class RevokeOtherSessionsInput extends KeyedInput {}

@InputType('CreateAccessTokenInput', { description: 'What the token is for.' })
export class CreateAccessTokenInput extends KeyedInput {
  @Field(() => String, { description: 'What you call it, at most 60 characters.' })
  name!: string;

  @Field(() => Boolean, { description: 'It may read and follow, and change nothing.' })
  readOnly!: boolean;

  @Field(() => Int, { description: 'How long it works: 1 to 365 days.' })
  days!: number;
}

@InputType('ReadNoticesInput', { description: 'Up to where you have read.' })
export class ReadNoticesInput extends KeyedInput {
  @Field(() => ID, {
    description: 'The newest notice that you have read; it and all before it count as read.',
  })
  upToId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It alone counts as read, and none of those before it.',
  })
  alone!: boolean;
}
