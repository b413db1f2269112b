import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import { Mailer } from '../mail/mailer.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { PublicAddress } from '../sign-in/public-address.js';
import { digestLines } from './digest-lines.js';
import { type DueDigest, DueDigests } from './due-digests.js';

const LOOK_MS = 5_000;

/**
 * One e-mail for all that a member has not read, once the oldest of it is as old as the policy says. What was read on
 * the page meanwhile is left out. An e-mail that could not be handed over is tried again after a pause; after a crash
 * between handing over and writing that down it may come twice, and so may what happens again in between.
 */
@Injectable()
export class NoticeDigest implements OnModuleDestroy {
  private readonly logger = new Logger('NoticeDigest');
  private readonly work = new RepeatedWork(
    () => this.mailAll(),
    (reason) => this.logger.warn(`Notices could not be mailed: ${reason}`),
  );
  private stopping = false;

  constructor(
    private readonly digests: DueDigests,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
  ) {}

  @Interval('notice digest', LOOK_MS)
  look(): Promise<void> {
    return this.mailer.isSetUp ? this.work.run() : Promise.resolve();
  }

  onModuleDestroy(): Promise<void> {
    this.stopping = true;
    return this.work.stop();
  }

  /** Whoever stops the server waits for one e-mail at most. */
  private async mailAll(): Promise<void> {
    for (const person of await this.digests.find()) {
      if (this.stopping) return;
      await this.mail(person);
    }
  }

  private async mail(person: DueDigest): Promise<void> {
    const notices = await this.digests.begin(person);
    if (notices.length === 0) return;
    const sent = await this.mailer.send({
      to: person.email,
      subject: `${this.setting.name}: ${notices.length === 1 ? 'one thing' : `${notices.length} things`} for you`,
      lines: digestLines(notices, (path) => this.address.of(path)),
      link: this.address.of('/notifications'),
    });
    if (!sent) return;
    await this.digests.wentOut(
      person.memberId,
      notices.map(({ id }) => id),
    );
  }
}
