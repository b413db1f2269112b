import { Global, Module } from '@nestjs/common';
import { SecondsWanted } from './seconds-wanted.js';
import { TellMembers } from './tell-members.js';

/** Telling members something, for every feature. */
@Global()
@Module({ providers: [TellMembers, SecondsWanted], exports: [TellMembers, SecondsWanted] })
export class NoticesCoreModule {}
