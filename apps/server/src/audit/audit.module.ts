import { Global, Module } from '@nestjs/common';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { AuditLog } from './audit-log.js';

/** For every feature that does something privileged. */
@Global()
@Module({
  providers: [AuditLog, KeyedAnswers, ServerSecret],
  exports: [AuditLog, KeyedAnswers, ServerSecret],
})
export class AuditModule {}
