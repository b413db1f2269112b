import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { aboutPages } from '../graphql/page.js';
import { ViewerModel } from '../members/viewer.model.js';
import { NoticeConnectionModel } from './notice.model.js';
import { NOTICE_PAGE, Notices } from './notices.js';
import { OwnSessions } from './own-sessions.js';
import { Profiles } from './profiles.js';
import { AccessTokenModel, SessionModel } from './session.model.js';

const ABOUT_NOTICES = aboutPages(NOTICE_PAGE);

/** What members see of their own account, besides what they trade. */
@Resolver(() => ViewerModel)
export class OwnAccountResolver {
  constructor(
    private readonly profiles: Profiles,
    private readonly own: OwnSessions,
    private readonly told: Notices,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Your name; null in a demo.' })
  async name(@Parent() viewer: ViewerModel): Promise<string | null> {
    return (await this.profiles.of(viewer)).name;
  }

  @ResolveField(() => String, { nullable: true, description: 'Your e-mail address; null in a demo.' })
  async email(@Parent() viewer: ViewerModel): Promise<string | null> {
    return (await this.profiles.of(viewer)).email;
  }

  @ResolveField(() => Boolean, { description: 'You have shown that the e-mail address is yours.' })
  async emailVerified(@Parent() viewer: ViewerModel): Promise<boolean> {
    return (await this.profiles.of(viewer)).emailVerified;
  }

  @ResolveField(() => Boolean, { description: 'You can sign in by e-mail address and password.' })
  async hasPassword(@Parent() viewer: ViewerModel): Promise<boolean> {
    return (await this.profiles.of(viewer)).hasPassword;
  }

  @ResolveField(() => [SessionModel], { description: 'Where you are signed in, the one used last first.' })
  sessions(
    @Parent() { memberId }: ViewerModel,
    @Request() { principal }: RequestContext,
  ): Promise<SessionModel[]> {
    return this.own.list(memberId, principal?.sessionId ?? null);
  }

  @ResolveField(() => [AccessTokenModel], { description: 'What your programs sign in by, newest first.' })
  accessTokens(@Parent() { memberId }: ViewerModel): Promise<AccessTokenModel[]> {
    return this.own.accessTokens(memberId);
  }

  @ResolveField(() => NoticeConnectionModel, {
    description: 'What you have to be told, newest first. Read forwards only.',
  })
  notices(
    @Parent() { memberId }: ViewerModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT_NOTICES.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT_NOTICES.after })
    after: string | null,
  ): Promise<NoticeConnectionModel> {
    return this.told.page(memberId, { first, after: after ?? null });
  }

  @ResolveField(() => Int, { description: 'Notices that you have not read.' })
  unreadNotices(@Parent() { memberId }: ViewerModel): Promise<number> {
    return this.told.unread(memberId);
  }
}
