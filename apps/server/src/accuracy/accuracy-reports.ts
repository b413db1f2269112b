import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccuracyModel } from './accuracy.model.js';
import { AccuracyCases } from './accuracy-cases.js';
import {
  type AccuracyReport,
  accuracyReport,
  FEWEST_HEADLINES,
  REPORT_BATCH,
  reportSize,
} from './accuracy-report.js';

interface ReportRow {
  readonly resolved: number;
  readonly made_at: Date;
  readonly report: AccuracyReport;
}

const NOTHING = accuracyReport([]);

/**
 * The report that is told now. It is made of the first 10, 15, 20 ... headlines that were resolved and then stays, so
 * that no two reports differ by fewer than five headlines.
 */
@Injectable()
export class AccuracyReports implements OnModuleInit {
  private current: ReportRow | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly cases: AccuracyCases,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reread();
  }

  /** From memory. */
  read(): AccuracyModel {
    const { current } = this;
    const resolved = current?.resolved ?? 0;
    return {
      resolved,
      nextAt: current === null ? FEWEST_HEADLINES : resolved + REPORT_BATCH,
      madeAt: current?.made_at ?? null,
      ...(current?.report ?? NOTHING),
    };
  }

  /** Makes the report that is due. Who does it twice gets the first. */
  async makeDue(): Promise<void> {
    const size = reportSize(await this.cases.count());
    if (size <= (this.current?.resolved ?? 0)) return;
    const report = accuracyReport(await this.cases.first(size));
    await this.database.query(
      'INSERT INTO accuracy_report (resolved, report) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [size, JSON.stringify(report)],
    );
    await this.reread();
  }

  private async reread(): Promise<void> {
    const [row]: ReportRow[] = await this.database.query(
      'SELECT resolved, made_at, report FROM accuracy_report ORDER BY resolved DESC LIMIT 1',
    );
    this.current = row ?? null;
  }
}
