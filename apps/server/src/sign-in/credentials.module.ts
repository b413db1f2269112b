import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { LinkMails } from './link-mails.js';
import { OneTimeLinks } from './one-time-links.js';
import { Passwords } from './passwords.js';
import { PublicAddress } from './public-address.js';

/** What people show to prove who they are: passwords and links. */
@Module({
  imports: [MailModule],
  providers: [Passwords, PublicAddress, OneTimeLinks, LinkMails],
  exports: [Passwords, PublicAddress, OneTimeLinks, LinkMails],
})
export class CredentialsModule {}
