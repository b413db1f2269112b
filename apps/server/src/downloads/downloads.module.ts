import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { DownloadAskers } from './download-askers.js';

/** For features that give files. */
@Module({
  imports: [AccessModule, SessionsModule],
  providers: [DownloadAskers],
  exports: [DownloadAskers],
})
export class DownloadsModule {}
