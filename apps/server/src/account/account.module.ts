import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { CredentialsModule } from '../sign-in/credentials.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { AccessTokens } from './access-tokens.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { Notices } from './notices.js';
import { OwnAccount } from './own-account.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { OwnSessions } from './own-sessions.js';
import { OwnSessionsResolver } from './own-sessions.resolver.js';
import { ProfileResolver } from './profile.resolver.js';
import { Profiles } from './profiles.js';
import { SendVerification } from './send-verification.js';

@Module({
  imports: [MembersModule, SessionsModule, CredentialsModule],
  providers: [
    OwnAccount,
    Profiles,
    OwnSessions,
    AccessTokens,
    Notices,
    ChangePassword,
    ChangeProfile,
    SendVerification,
    OwnAccountResolver,
    OwnSessionsResolver,
    ProfileResolver,
  ],
})
export class AccountModule {}
