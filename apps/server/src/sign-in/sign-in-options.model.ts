import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('SingleSignOn', { description: 'Sign-in by the identity provider of the organisation.' })
export class SingleSignOnModel {
  @Field(() => String, { description: 'What the button says.' })
  label!: string;

  @Field(() => String, { description: 'The page of this server that leads there.' })
  path!: string;
}

@ObjectType('SignInOptions', { description: 'How one can sign in to this exchange.' })
export class SignInOptionsModel {
  @Field(() => Boolean, { description: 'By choosing a member: in a demo, at its own machine.' })
  demo!: boolean;

  @Field(() => Boolean, { description: 'By e-mail address and password.' })
  password!: boolean;

  @Field(() => Boolean, {
    description: 'Links go out by e-mail; otherwise an administrator copies them and passes them on.',
  })
  mail!: boolean;

  @Field(() => SingleSignOnModel, {
    nullable: true,
    description: 'By single sign-on; null: it is not set up.',
  })
  singleSignOn!: SingleSignOnModel | null;
}
