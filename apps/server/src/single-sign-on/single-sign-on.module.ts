import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { CredentialsModule } from '../sign-in/credentials.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { ExternalMembers } from './external-members.js';
import { IdentityProvider } from './identity-provider.js';
import { MemberStanding } from './member-standing.js';
import { SignInFlows } from './sign-in-flows.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { SingleSignOn } from './single-sign-on.js';

@Module({
  imports: [MembersModule, SessionsModule, CredentialsModule],
  controllers: [SingleSignOnController],
  providers: [IdentityProvider, SignInFlows, ExternalMembers, MemberStanding, SingleSignOn],
})
export class SingleSignOnModule {}
