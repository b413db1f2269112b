import { Controller, Get, HttpException, HttpStatus, Query, Req, Res } from '@nestjs/common';
import { DownloadAskers } from '../downloads/download-askers.js';
import { type DownloadReply, type DownloadRequest, sendDownload } from '../downloads/send-download.js';
import { PulseFile } from './pulse-file.js';
import { PulseRange } from './pulse-range.js';

/** The pulse as a file, for every member: what the page shows them, and no more. */
@Controller('export')
export class PulseController {
  constructor(
    private readonly askers: DownloadAskers,
    private readonly file: PulseFile,
  ) {}

  @Get('pulse.csv')
  async csv(
    @Req() request: DownloadRequest,
    @Res() reply: DownloadReply,
    @Query('range') range?: string,
  ): Promise<void> {
    const { principal } = await this.askers.admit(request, reply, 'members');
    const text = await this.file.text(principal, rangeOf(range));
    sendDownload(reply, { file: 'openfloor-pulse.csv', type: 'text/csv', text });
  }
}

/** A week unless something is said. */
function rangeOf(text: string = PulseRange.WEEK): PulseRange {
  const range = Object.values(PulseRange).find((known) => known === text.toUpperCase());
  if (range !== undefined) return range;
  const message = '`range` is day, week or month.';
  throw new HttpException({ code: 'BAD_USER_INPUT', message }, HttpStatus.BAD_REQUEST);
}
