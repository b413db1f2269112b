import { Module } from '@nestjs/common';
import { PrivacyPolicyModule } from '../privacy/privacy-policy.module.js';
import { RequestContexts } from './request-contexts.js';
import { SeenSessions } from './seen-sessions.js';
import { Sessions } from './sessions.js';
import { SessionsOfLeavers } from './sessions-of-leavers.js';
import { SocketSessions } from './socket-sessions.js';

@Module({
  imports: [PrivacyPolicyModule],
  providers: [Sessions, SeenSessions, SocketSessions, SessionsOfLeavers, RequestContexts],
  exports: [Sessions, SocketSessions, RequestContexts],
})
export class SessionsModule {}
