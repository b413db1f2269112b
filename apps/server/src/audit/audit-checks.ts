import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditCheckModel } from './audit.model.js';
import { checkAudit } from './check-audit.js';

/** Checks the record of privileged acts for who asks. One check runs at a time; who asks meanwhile gets its answer. */
@Injectable()
export class AuditChecks {
  private underWay: Promise<AuditCheckModel> | null = null;

  constructor(private readonly database: DataSource) {}

  check(): Promise<AuditCheckModel> {
    this.underWay ??= this.run().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async run(): Promise<AuditCheckModel> {
    const { records, problem, head } = await this.database.transaction('REPEATABLE READ', (manager) =>
      checkAudit((text, values) => manager.query(text, values)),
    );
    return {
      ok: problem === null,
      records,
      firstBad: problem === null ? null : String(problem.record),
      problem: problem === null ? null : `${problem.text[0]?.toUpperCase()}${problem.text.slice(1)}.`,
      head: head.toString('hex'),
    };
  }
}
