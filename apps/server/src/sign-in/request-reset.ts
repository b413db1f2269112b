import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { Person } from '../database/entities/person.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey, isStorable } from '../graphql/clean-text.js';
import { Attempts } from './attempts.js';
import { LinkMails } from './link-mails.js';

export interface ResetRequest {
  readonly email: string;
  readonly key: string;
  /** IP address of who asks. */
  readonly address: string;
}

/** Sends a link to who forgot a password. Who asks learns nothing about who has an account: not even by the time. */
@Injectable()
export class RequestReset implements OnModuleDestroy {
  private readonly logger = new Logger('RequestReset');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
    private readonly attempts: Attempts,
    private readonly mails: LinkMails,
  ) {}

  /** Whether the request was taken. What it leads to happens after the answer. */
  async request(request: ResetRequest): Promise<boolean> {
    if (!isIdempotencyKey(request.key) || !(await this.attempts.takeFrom(request.address))) return false;
    if (this.mails.isSetUp) this.later(() => this.send(request));
    return true;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private later(work: () => Promise<void>): void {
    const done = work().catch((error: unknown) =>
      this.logger.warn(`A link for a new password could not be sent: ${String(error)}`),
    );
    this.underWay.add(done);
    void done.finally(() => this.underWay.delete(done));
  }

  /** Only to an address that its member has shown to be theirs. */
  private async send({ email, key }: ResetRequest): Promise<void> {
    if (!isStorable(email)) return;
    const person = await this.database
      .getRepository(Person)
      .createQueryBuilder('person')
      .where('lower(person.email) = lower(:email) AND person.emailVerifiedAt IS NOT NULL', {
        email: email.trim(),
      })
      .getOne();
    if (person === null || this.exchange.view.member(person.memberId)?.status === 'left') return;
    const { memberId } = person;
    // Whoever asks is not the member, whose keys are left alone.
    const once = await this.answers.once({ actor: `reset/${memberId}`, key, body: [] }, async () => ({
      memberId,
    }));
    if (once.ok && !once.repeated) await this.mails.reset(person);
  }
}
