import { Module } from '@nestjs/common';
import { RequestContexts } from './request-contexts.js';
import { Sessions } from './sessions.js';

@Module({ providers: [Sessions, RequestContexts], exports: [Sessions, RequestContexts] })
export class SessionsModule {}
