import { Module } from '@nestjs/common';
import { CredentialsModule } from '../sign-in/credentials.module.js';
import { Invitations } from './invitations.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InviteMember } from './invite-member.js';
import { MakeResetLink } from './make-reset-link.js';

@Module({
  imports: [CredentialsModule],
  providers: [Invitations, InviteMember, MakeResetLink, InvitationsResolver],
})
export class InvitationsModule {}
