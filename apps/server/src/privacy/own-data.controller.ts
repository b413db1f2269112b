import { Controller, Get, Req, Res } from '@nestjs/common';
import { DownloadAskers } from '../downloads/download-askers.js';
import { type DownloadReply, type DownloadRequest, sendDownload } from '../downloads/send-download.js';
import { OwnData } from './own-data.js';

/** What a member may take away. */
@Controller('export')
export class OwnDataController {
  constructor(
    private readonly askers: DownloadAskers,
    private readonly data: OwnData,
  ) {}

  @Get('me.json')
  async me(@Req() request: DownloadRequest, @Res() reply: DownloadReply): Promise<void> {
    const { memberId } = await this.askers.admit(request, reply, 'members');
    const text = await this.data.file(memberId);
    sendDownload(reply, { file: 'openfloor-me.json', type: 'application/json', text });
  }
}
