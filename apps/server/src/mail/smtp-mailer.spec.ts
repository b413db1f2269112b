import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkIn, type MailSink, startMailSink } from '../../../../test/support/mail-sink.js';
import { SmtpMailer } from './smtp-mailer.js';

const MAIL = {
  to: 'ada@example.org',
  subject: 'Grüße',
  lines: ['Hello Ünal,', 'a line'],
  link: `https://floor.example.org/welcome/${'Ab-_'.repeat(30)}`,
};

describe('mail over SMTP', () => {
  let sink: MailSink;
  let mailer: SmtpMailer;
  let warnings: string[];
  const warn = () => vi.spyOn(Logger.prototype, 'warn');
  let spy: ReturnType<typeof warn>;

  beforeAll(async () => {
    sink = await startMailSink();
    mailer = new SmtpMailer({ url: sink.url, from: 'Test floor <floor@example.org>' });
  });
  afterAll(() => sink.close());
  beforeEach(() => {
    warnings = [];
    spy = warn().mockImplementation((message: unknown) => void warnings.push(String(message)));
  });
  afterEach(() => spy.mockRestore());

  it('arrives as it was written, with a link that a line does not break', async () => {
    expect(await mailer.send(MAIL)).toBe(true);
    const mail = await sink.next('ada@example.org');
    expect(mail.from).toBe('floor@example.org');
    expect(mail.text.trim().split('\n\n')).toEqual([...MAIL.lines, MAIL.link]);
    expect(linkIn(mail)).toBe(MAIL.link);
    expect(mail.html).toContain('<p>Hello Ünal,</p>');
  });

  it('goes to one address, whatever it looks like', async () => {
    await mailer.send({ ...MAIL, to: 'ada@example.org, bea@example.org' });
    expect(sink.mails.flatMap(({ to }) => to)).not.toContain('bea@example.org');
  });

  it('that is refused, or cannot be sent, is told by a code alone, and breaks nothing', async () => {
    sink.refuse('gone@example.org');
    expect(await mailer.send({ ...MAIL, to: 'gone@example.org' })).toBe(false);
    const nowhere = new SmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'floor@example.org' });
    expect(await nowhere.send(MAIL)).toBe(false);
    expect(warnings).toEqual([
      expect.stringMatching(/^An e-mail could not be sent: EENVELOPE \d+\.$/),
      expect.stringMatching(/^An e-mail could not be sent: E\w+\.$/),
    ]);
  });
});
