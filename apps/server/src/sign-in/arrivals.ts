import { Injectable, Logger } from '@nestjs/common';
import { MemberProvisioning } from '../members/member-provisioning.js';
import { LinkMails } from './link-mails.js';

/** What has to be done for a new member once the rows are committed. */
@Injectable()
export class Arrivals {
  private readonly logger = new Logger('Arrivals');

  constructor(
    private readonly provisioning: MemberProvisioning,
    private readonly mails: LinkMails,
  ) {}

  /** Opens the account at the exchange, and has an address verified that nobody vouched for. Never fails. */
  async welcome(memberId: number): Promise<void> {
    try {
      await this.provisioning.register();
      await this.mails.verify(memberId);
    } catch (error) {
      // The exchange is asked again within a second; a verification can be asked for on the profile.
      this.logger.warn(`Member ${memberId} is not set up completely yet: ${String(error)}`);
    }
  }
}
