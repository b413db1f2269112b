import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SessionMethod as MethodName } from '../database/entities/session.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export const SessionMethod = {
  DEMO: 'DEMO',
  PASSWORD: 'PASSWORD',
  OIDC: 'OIDC',
  LINK: 'LINK',
  TOKEN: 'TOKEN',
} as const;

registerEnumType(SessionMethod, {
  name: 'SessionMethod',
  description: 'How somebody signed in.',
  valuesMap: {
    DEMO: { description: 'By choosing a member of the demo.' },
    PASSWORD: { description: 'By e-mail address and password.' },
    OIDC: { description: 'By the single sign-on of the organisation.' },
    LINK: { description: 'By a link that works once.' },
    TOKEN: { description: 'By an access token that its member made.' },
  },
});

@ObjectType('Session', { description: 'A sign-in of yours that has not ended.' })
export class SessionModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => SessionMethod, { description: 'How you signed in.' })
  method!: MethodName;

  @Field(() => String, { description: 'IP address of the sign-in.' })
  address!: string;

  @Field(() => String, { description: 'The browser or program, by its own words.' })
  agent!: string;

  @Field(() => DateTimeScalar, { description: 'When you signed in.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  seenAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'The one that this request came with.' })
  current!: boolean;
}

@ObjectType('AccessToken', {
  description: 'What a program of yours signs in by. The token itself was shown once, when it was made.',
})
export class AccessTokenModel {
  @Field(() => ID, { description: 'Opaque; `revokeSession` takes it.' })
  id!: string;

  @Field(() => String, { description: 'As you called it.' })
  name!: string;

  @Field(() => Boolean, { description: 'It may read and follow, and change nothing.' })
  readOnly!: boolean;

  @Field(() => DateTimeScalar, { description: 'When you made it.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  seenAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date;
}
