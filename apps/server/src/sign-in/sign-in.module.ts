import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { Administrators } from './administrators.js';
import { Arrivals } from './arrivals.js';
import { Attempts } from './attempts.js';
import { CredentialsModule } from './credentials.module.js';
import { DemoSignIn } from './demo-sign-in.js';
import { KeyedSessions } from './keyed-sessions.js';
import { LinkedSignIn } from './linked-sign-in.js';
import { LinksResolver } from './links.resolver.js';
import { PasswordSignIn } from './password-sign-in.js';
import { PreviewLink } from './preview-link.js';
import { RequestReset } from './request-reset.js';
import { ResetPassword } from './reset-password.js';
import { SessionsModule } from './sessions.module.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInOptions } from './sign-in-options.js';
import { SignOut } from './sign-out.js';
import { SignedIn } from './signed-in.js';
import { VerifyEmail } from './verify-email.js';

const WAYS_IN = [DemoSignIn, PasswordSignIn, AcceptInvitation, ResetPassword];
const AROUND = [PreviewLink, RequestReset, VerifyEmail, SignOut, SignInOptions];

@Module({
  imports: [MembersModule, SessionsModule, CredentialsModule],
  providers: [
    ...WAYS_IN,
    ...AROUND,
    ...[Administrators, Arrivals, Attempts, KeyedSessions, LinkedSignIn, SignedIn],
    ...[SignInResolver, LinksResolver],
  ],
  exports: [Administrators],
})
export class SignInModule {}
