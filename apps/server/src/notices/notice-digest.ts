import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchange, InjectExchangeSetting } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { Mailer } from '../mail/mailer.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { PublicAddress } from '../sign-in/public-address.js';
import { digestLines, type ToMail } from './digest-lines.js';

const LOOK_MS = 5_000;
/** People mailed in one look; the rest comes with the next. */
const AT_ONCE = 50;

interface Due {
  member_id: number;
  email: string;
}

/**
 * One e-mail for all that a member has not read, once the oldest of it is as old as the policy says. What was read on
 * the page meanwhile is left out. An e-mail that could not be handed over goes out with the next look; after a crash
 * between handing over and writing that down it may come twice.
 */
@Injectable()
export class NoticeDigest implements OnModuleDestroy {
  private readonly logger = new Logger('NoticeDigest');
  private readonly work = new RepeatedWork(
    () => this.mailAll(),
    (reason) => this.logger.warn(`Notices could not be mailed: ${reason}`),
  );

  constructor(
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    @InjectExchange() private readonly exchange: Exchange,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
  ) {}

  @Interval('notice digest', LOOK_MS)
  look(): Promise<void> {
    return this.mailer.isSetUp ? this.work.run() : Promise.resolve();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async mailAll(): Promise<void> {
    const due: Due[] = await this.database.query(
      `SELECT n.member_id, p.email FROM notice n JOIN person p ON p.member_id = n.member_id
       WHERE n.by_email AND n.mailed_at IS NULL AND n.read_at IS NULL AND p.email_verified_at IS NOT NULL
       GROUP BY n.member_id, p.email
       HAVING min(n.waiting_since) <= now() - $1 * interval '1 minute'
       ORDER BY min(n.waiting_since) LIMIT $2`,
      [this.policies.current.digestMinutes, AT_ONCE],
    );
    for (const person of due) {
      if (this.exchange.view.member(person.member_id)?.status === 'left') await this.keep(person);
      else await this.database.transaction((manager) => this.mail(manager, person));
    }
  }

  /** Who has left can no longer switch e-mails off, so what was not mailed by then never is. */
  private async keep({ member_id: memberId }: Due): Promise<void> {
    await this.database.query(
      'UPDATE notice SET by_email = false WHERE member_id = $1 AND by_email AND mailed_at IS NULL',
      [memberId],
    );
  }

  /** The rows stay locked while the e-mail is handed over, so that no other server sends it too. */
  private async mail(manager: EntityManager, { member_id: memberId, email }: Due): Promise<void> {
    const notices: (ToMail & { id: number })[] = await manager.query(
      `SELECT id, text, path, unmailed AS happened FROM notice
       WHERE member_id = $1 AND by_email AND mailed_at IS NULL AND read_at IS NULL
       ORDER BY id FOR UPDATE SKIP LOCKED`,
      [memberId],
    );
    if (notices.length === 0) return;
    const sent = await this.mailer.send({
      to: email,
      subject: `${this.setting.name}: ${notices.length === 1 ? 'one thing' : `${notices.length} things`} for you`,
      lines: digestLines(notices, (path) => this.address.of(path)),
      link: this.address.of('/notifications'),
    });
    if (!sent) return;
    await manager.query('UPDATE notice SET mailed_at = now() WHERE id = ANY($1::int[])', [
      notices.map(({ id }) => id),
    ]);
  }
}
