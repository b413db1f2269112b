import { Args, Query, Resolver } from '@nestjs/graphql';
import { AuditArguments, AuditCheckModel, AuditConnectionModel } from './audit.model.js';
import { AuditBoard } from './audit-board.js';
import { AuditChecks } from './audit-checks.js';

/** The record of privileged acts, for those who watch over them. */
@Resolver()
export class AuditResolver {
  constructor(
    private readonly board: AuditBoard,
    private readonly checks: AuditChecks,
  ) {}

  @Query(() => AuditConnectionModel, {
    description: 'Who did what, when, from where and why: privileged acts, newest first.',
  })
  audit(@Args() asked: AuditArguments): Promise<AuditConnectionModel> {
    return this.board.page(asked);
  }

  @Query(() => AuditCheckModel, {
    description: 'Reads the whole record of privileged acts and checks its chain of hashes.',
  })
  auditCheck(): Promise<AuditCheckModel> {
    return this.checks.check();
  }
}
