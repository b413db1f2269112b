import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { ViewerModel } from '../members/viewer.model.js';
import { NoticeSettingModel, NoticeSettingsResult, SetNoticeInput } from './notice-setting.model.js';
import { NoticeSettings } from './notice-settings.js';

/** How members want to be told. */
@Resolver(() => ViewerModel)
export class NoticeSettingsResolver {
  constructor(private readonly settings: NoticeSettings) {}

  @ResolveField(() => [NoticeSettingModel], { description: 'How you are told about what, each kind once.' })
  noticeSettings(@Parent() { memberId }: ViewerModel): Promise<NoticeSettingModel[]> {
    return this.settings.of(memberId);
  }

  @Mutation(() => NoticeSettingsResult, {
    description: 'Says how you want to be told about something from now on, or not at all.',
  })
  setNotice(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetNoticeInput,
  ): Promise<typeof NoticeSettingsResult> {
    return this.settings.set(memberId, input);
  }
}
