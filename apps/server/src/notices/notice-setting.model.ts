import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { NOTICE_KINDS, type NoticeKind } from './notice-kind.js';

export const NoticeKindName = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in NoticeKind]: Kind;
};

registerEnumType(NoticeKindName, {
  name: 'NoticeKind',
  description: 'What members can choose to be told about, or not.',
  valuesMap: {
    SECONDS_WANTED: { description: 'Ideas were proposed and need seconds.' },
    OPENING: { description: 'An idea that you seconded or follow opens.' },
    ORDER_FILLED: { description: 'An order of yours that waited was filled.' },
    RESOLUTION: { description: 'It is said how a market ended in which you have a stake.' },
    JURY_DUTY: { description: 'You were drawn by lot.' },
    ANSWER_DUE: { description: 'An idea waits for your answer, or is overdue.' },
    MENTION: { description: 'Somebody mentioned you.' },
    FOLLOWED: { description: 'Something happened to an idea, handle or tag that you follow.' },
    TEAM: { description: 'You are asked into the team of an idea.' },
    MODERATION: { description: 'Curators decided about something of yours, or that you reported.' },
  },
});

@ObjectType('NoticeSetting', { description: 'How you are told about something.' })
export class NoticeSettingModel {
  @Field(() => NoticeKindName, { description: 'About what.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'On the page.' })
  inApp!: boolean;

  @Field(() => Boolean, {
    description: 'By e-mail, gathered into one; only to an address that was verified.',
  })
  byEmail!: boolean;
}

@InputType('SetNoticeInput', { description: 'How you want to be told about something, and a key.' })
export class SetNoticeInput extends KeyedInput {
  @Field(() => NoticeKindName, { description: 'About what.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'On the page.' })
  inApp!: boolean;

  @Field(() => Boolean, { description: 'By e-mail.' })
  byEmail!: boolean;
}

@ObjectType('NoticeSettingsChanged', { description: 'It was done.' })
export class NoticeSettingsChangedModel {
  @Field(() => [NoticeSettingModel], { description: 'All of them, as they are now.' })
  noticeSettings!: NoticeSettingModel[];
}

export const NoticeSettingsResult = createUnionType({
  name: 'NoticeSettingsResult',
  description: 'What became of a change of how you are told.',
  types: () => [NoticeSettingsChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : NoticeSettingsChangedModel),
});
