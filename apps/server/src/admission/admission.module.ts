import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ApiModule } from '../graphql/graphql.module.js';
import { OperationGate } from '../graphql/operation-gate.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { HttpAdmission } from './http-admission.js';
import { HttpAskers } from './http-askers.js';
import { OperationAdmission } from './operation-admission.js';
import { RequestRates } from './request-rates.js';
import { SocketCounts } from './socket-counts.js';

/** What comes before everything else: how much, how often, and from how many sockets. */
@Module({
  imports: [AccessModule, ApiModule, SessionsModule],
  providers: [OperationGate, OperationAdmission, RequestRates, HttpAskers, HttpAdmission, SocketCounts],
  exports: [OperationAdmission, RequestRates, HttpAdmission, SocketCounts],
})
export class AdmissionModule {}
