import { Controller, Get, Req, Res } from '@nestjs/common';
import { DownloadAskers } from '../downloads/download-askers.js';
import { type DownloadReply, type DownloadRequest, sendDownload } from '../downloads/send-download.js';
import { StatementFile } from './statement-file.js';

/** Every token that came or went, as a file for the member alone. */
@Controller('export')
export class StatementController {
  constructor(
    private readonly askers: DownloadAskers,
    private readonly file: StatementFile,
  ) {}

  @Get('statement.csv')
  async csv(@Req() request: DownloadRequest, @Res() reply: DownloadReply): Promise<void> {
    const { memberId } = await this.askers.admit(request, reply, 'members');
    const text = await this.file.text(memberId);
    sendDownload(reply, { file: 'openfloor-statement.csv', type: 'text/csv', text });
  }
}
