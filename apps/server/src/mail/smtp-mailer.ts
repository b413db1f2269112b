import { Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfig } from '../config/identity-config.js';
import { mailBody } from './mail-body.js';
import { type Mail, Mailer } from './mailer.js';

/** Somebody waits for the answer. */
const PATIENCE_MS = 10_000;

/** E-mail by the organisation's own server. */
export class SmtpMailer extends Mailer {
  readonly isSetUp = true;
  private readonly logger = new Logger('Mailer');
  private readonly transport: Transporter;
  private readonly from: string;

  constructor({ url, from }: MailConfig) {
    super();
    this.from = from;
    const patience = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    };
    this.transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  }

  async send({ to, subject, ...content }: Mail): Promise<boolean> {
    try {
      const body = mailBody(content);
      // As an address alone: no list, no display name.
      await this.transport.sendMail({ from: this.from, to: { name: '', address: to }, subject, ...body });
      return true;
    } catch (error) {
      this.logger.warn(`An e-mail could not be sent: ${reasonOf(error)}.`);
      return false;
    }
  }
}

/** What a mail server says may have the address of the person in it, so only codes are told. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown error';
}
