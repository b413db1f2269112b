import { Injectable } from '@nestjs/common';
import { addressKey } from '../admission/address-key.js';
import { GrowingPause } from './growing-pause.js';

const MINUTE = 60;
/** Of one e-mail address, whether somebody here has it or not. */
const OF_ACCOUNT = { tries: 10, windowSeconds: 15 * MINUTE };
/** From one place; a whole office may be behind it. */
const FROM_ADDRESS = { tries: 100, windowSeconds: 15 * MINUTE };
const PAUSES = { firstPauseSeconds: MINUTE, longestPauseSeconds: 15 * MINUTE };

export interface Attempt {
  /** The e-mail address as it was typed. */
  readonly email: string;
  /** IP address of who tries. */
  readonly address: string;
}

/** Bounds how often passwords can be tried. */
@Injectable()
export class Attempts {
  private readonly accounts = new GrowingPause({ ...OF_ACCOUNT, ...PAUSES });
  private readonly addresses = new GrowingPause({ ...FROM_ADDRESS, ...PAUSES });

  /** Counts an attempt to sign in. False: too many; the answer is the same whether the account exists. */
  async take({ email, address }: Attempt): Promise<boolean> {
    return (await this.takeFrom(address)) && (await this.accounts.take(accountKey(email)));
  }

  /** It was the right password, so nothing is held against the account or the place. */
  async succeeded({ email, address }: Attempt): Promise<void> {
    await this.accounts.forget(accountKey(email));
    await this.giveBackTo(address);
  }

  /** Nothing was tried after all. */
  async notMade({ email, address }: Attempt): Promise<void> {
    await this.accounts.giveBack(accountKey(email));
    await this.giveBackTo(address);
  }

  /** For what has no account: links, and requests for them. */
  takeFrom(address: string): Promise<boolean> {
    return this.addresses.take(addressKey(address));
  }

  giveBackTo(address: string): Promise<void> {
    return this.addresses.giveBack(addressKey(address));
  }
}

const accountKey = (email: string): string => email.trim().toLowerCase().slice(0, 254);
