import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { AuditRecordModel } from './audit.model.js';
import { AuditBoard } from './audit-board.js';
import { AuditLog } from './audit-log.js';
import { AuditReader, type StoredRecord } from './audit-reader.js';
import { csvLine } from './csv-line.js';

export type ExportFormat = 'csv' | 'jsonl';

const RECORDS_AT_ONCE = 500;

const COLUMNS = [
  ...['sequence', 'at', 'actor', 'act', 'subject', 'subjectName', 'reason', 'details', 'address', 'agent'],
  ...['outcome', 'outcomeCode', 'journalSequence', 'hash'],
] as const;

/** The whole record of privileged acts as a file, oldest first; who took it is its last line. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly log: AuditLog,
    private readonly reader: AuditReader,
    private readonly board: AuditBoard,
  ) {}

  /** Text in pieces. That it is taken is recorded before the first. */
  async file({ memberId, origin }: Actor, format: ExportFormat): Promise<AsyncIterable<string>> {
    const what = { act: 'EXPORT_AUDIT', subject: 'Exchange', details: { format } } as const;
    const last = await this.log.record({ actorId: memberId, origin, ...what });
    return this.pieces(format, last ?? 0);
  }

  private async *pieces(format: ExportFormat, last: number): AsyncIterable<string> {
    if (format === 'csv') yield csvLine(COLUMNS);
    for (let above = 0; above < last; above += RECORDS_AT_ONCE) {
      const count = Math.min(RECORDS_AT_ONCE, last - above);
      const records = await this.reader.next({ above, count });
      const models = await this.board.models(records);
      const lines = models.map((model, index) =>
        format === 'csv' ? csvOf(model) : jsonOf(model, records[index] as StoredRecord),
      );
      yield lines.join('');
    }
  }
}

const csvOf = (model: AuditRecordModel): string =>
  csvLine(COLUMNS.map((name) => (name === 'at' ? model.at.toISOString() : model[name])));

/** With the digests that the chain is made of, so that it can be checked from the file alone. */
function jsonOf({ id: _, details: __, ...model }: AuditRecordModel, record: StoredRecord): string {
  const { actorId, at, keyDigest, wordsDigest, words } = record;
  const details = words?.details ?? null;
  const digests = {
    keyDigest: keyDigest?.toString('hex') ?? null,
    wordsDigest: wordsDigest.toString('hex'),
    salt: words?.salt.toString('hex') ?? null,
  };
  return `${JSON.stringify({ ...model, details, actorId, atMs: at, ...digests })}\n`;
}
