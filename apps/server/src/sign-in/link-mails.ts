import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OneTimeLink } from '../database/entities/one-time-link.js';
import { Person } from '../database/entities/person.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import { Mailer } from '../mail/mailer.js';
import { GrowingPause } from './growing-pause.js';
import { type MadeLink, OneTimeLinks } from './one-time-links.js';

const HOUR = 3600;
const PAUSES = { windowSeconds: HOUR, firstPauseSeconds: HOUR, longestPauseSeconds: 8 * HOUR };

/** Sends links to the people that they are for. */
@Injectable()
export class LinkMails {
  /** Of what people have sent themselves: nobody is to be flooded, and no address that is somebody else's. */
  private readonly toOne = new GrowingPause({ tries: 6, ...PAUSES });
  private readonly byOne = new GrowingPause({ tries: 10, ...PAUSES });

  constructor(
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  get isSetUp(): boolean {
    return this.mailer.isSetUp;
  }

  /** Of an invitation; false when it did not go out. */
  async invite({ link, url }: MadeLink): Promise<boolean> {
    if (link.email === null) return false;
    const { name } = this.setting;
    return this.send(link, {
      to: link.email,
      subject: `Your invitation to ${name}`,
      lines: [
        `${greeting(link.name)} you are invited to ${name}, where colleagues trade on ideas.`,
        'With this link you choose a handle and a password. It works once, for seven days.',
      ],
      link: url,
    });
  }

  /** Lets a person show that their address is theirs; false when nothing went out, as there is nothing to show. */
  async verify(memberId: number): Promise<boolean> {
    const person = await this.database.getRepository(Person).findOneBy({ memberId });
    if (person === null || person.emailVerifiedAt !== null || !(await this.mayGoTo(person))) return false;
    const { email, name } = person;
    const { link, url } = await this.links.make({ kind: 'VERIFICATION', memberId, email });
    return this.send(link, {
      to: email,
      subject: `Your e-mail address at ${this.setting.name}`,
      lines: [
        `${greeting(name)} this link shows ${this.setting.name} that this address is yours.`,
        'It works once, for three days. If you know nothing of it, leave it alone.',
      ],
      link: url,
    });
  }

  /** A new password for who has forgotten the old one; false when it did not go out. */
  async reset(person: Person): Promise<boolean> {
    if (!(await this.mayGoTo(person))) return false;
    const { memberId, name, email } = person;
    const { link, url } = await this.links.make({ kind: 'RESET', memberId, email });
    return this.send(link, {
      to: email,
      subject: `A new password for ${this.setting.name}`,
      lines: [
        `${greeting(name)} with this link you set a new password for ${this.setting.name}.`,
        'It works once, for one hour. If you did not ask for it, leave it alone: your password stays as it is.',
      ],
      link: url,
    });
  }

  private async mayGoTo({ memberId, email }: Person): Promise<boolean> {
    if (!this.isSetUp || !(await this.byOne.take(String(memberId)))) return false;
    return this.toOne.take(email.toLowerCase());
  }

  private async send({ id }: OneTimeLink, mail: Parameters<Mailer['send']>[0]): Promise<boolean> {
    const sent = await this.mailer.send(mail);
    if (sent) await this.database.getRepository(OneTimeLink).update({ id }, { mailedAt: new Date() });
    return sent;
  }
}

const greeting = (name: string | null): string => (name === null ? 'Hello,' : `Hello ${name},`);
