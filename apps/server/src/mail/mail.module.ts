import { Module } from '@nestjs/common';
import type { ServerConfig } from '../config/server-config.js';
import { SERVER_CONFIG } from '../exchange/tokens.js';
import { Mailer, NoMailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Module({
  providers: [
    {
      provide: Mailer,
      inject: [SERVER_CONFIG],
      useFactory: ({ identity: { mail } }: ServerConfig): Mailer =>
        mail === null ? new NoMailer() : new SmtpMailer(mail),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
