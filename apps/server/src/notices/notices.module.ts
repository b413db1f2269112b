import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CredentialsModule } from '../sign-in/credentials.module.js';
import { DueDigests } from './due-digests.js';
import { FilledOrders } from './filled-orders.js';
import { NoticeDigest } from './notice-digest.js';
import { NoticeSettings } from './notice-settings.js';
import { NoticeSettingsResolver } from './notice-settings.resolver.js';

@Module({
  imports: [CatalogueModule, MailModule, CredentialsModule],
  providers: [FilledOrders, DueDigests, NoticeDigest, NoticeSettings, NoticeSettingsResolver],
})
export class NoticesModule {}
