import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { AccessTokenModel } from './session.model.js';

@ObjectType('AccountChanged', { description: 'It was done.' })
export class AccountChangedModel {
  @Field(() => ViewerModel, { description: 'You, as you are now.' })
  viewer!: ViewerModel;
}

export const AccountResult = createUnionType({
  name: 'AccountResult',
  description: 'What became of a change of your own account.',
  types: () => [AccountChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : AccountChangedModel),
});

@ObjectType('AccessTokenCreated', { description: 'The token is there.' })
export class AccessTokenCreatedModel {
  @Field(() => String, {
    description:
      'For `Authorization: Bearer TOKEN`. Only its digest is kept, so it cannot be read again: keep it secret.',
  })
  token!: string;

  @Field(() => AccessTokenModel, { description: 'What is known about it.' })
  accessToken!: AccessTokenModel;

  @Field(() => ViewerModel, { description: 'You, as you are now.' })
  viewer!: ViewerModel;
}

export const AccessTokenResult = createUnionType({
  name: 'AccessTokenResult',
  description: 'What became of a new access token.',
  types: () => [AccessTokenCreatedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : AccessTokenCreatedModel),
});
