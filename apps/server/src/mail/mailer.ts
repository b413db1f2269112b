/** An e-mail of ours: a few lines, perhaps with a link under them. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Paragraphs. */
  readonly lines: readonly string[];
  readonly link?: string;
}

/** Sends e-mails: a port, so that exchanges without any have one that does not. */
export abstract class Mailer {
  /** Whether e-mails go out at all. */
  abstract readonly isSetUp: boolean;

  /** Never fails: false when it could not be handed over, or nothing is set up. */
  abstract send(mail: Mail): Promise<boolean>;
}

/** Where no e-mail is configured. */
export class NoMailer extends Mailer {
  readonly isSetUp = false;

  async send(): Promise<boolean> {
    return false;
  }
}
