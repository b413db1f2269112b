import { Controller, Get, Req, Res } from '@nestjs/common';
import { DownloadAskers } from '../downloads/download-askers.js';
import { type DownloadReply, type DownloadRequest, sendDownload } from '../downloads/send-download.js';
import { AuditExport, type ExportFormat } from './audit-export.js';

const TYPES: Record<ExportFormat, string> = { csv: 'text/csv', jsonl: 'application/jsonl' };

/** The record of privileged acts as a file, for administrators. */
@Controller('export')
export class AuditExportController {
  constructor(
    private readonly askers: DownloadAskers,
    private readonly record: AuditExport,
  ) {}

  @Get('audit.csv')
  csv(@Req() request: DownloadRequest, @Res() reply: DownloadReply): Promise<void> {
    return this.send(request, reply, 'csv');
  }

  @Get('audit.jsonl')
  jsonLines(@Req() request: DownloadRequest, @Res() reply: DownloadReply): Promise<void> {
    return this.send(request, reply, 'jsonl');
  }

  private async send(request: DownloadRequest, reply: DownloadReply, format: ExportFormat): Promise<void> {
    const asker = await this.askers.admit(request, reply, ['ADMINISTRATOR']);
    const text = await this.record.file(asker, format);
    sendDownload(reply, { file: `openfloor-audit.${format}`, type: TYPES[format], text });
  }
}
