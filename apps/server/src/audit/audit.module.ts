import { Global, Module } from '@nestjs/common';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { AuditLog } from './audit-log.js';
import { OfficersCommands } from './officers-commands.js';

/** For every feature that does something privileged. */
@Global()
@Module({
  providers: [AuditLog, KeyedAnswers, OfficersCommands, ServerSecret],
  exports: [AuditLog, KeyedAnswers, OfficersCommands, ServerSecret],
})
export class AuditModule {}
