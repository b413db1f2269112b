import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { eventually } from './eventually.js';

export interface ReceivedMail {
  /** Addresses that the sender named to the server. */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** The part for people, as it was written. */
  readonly text: string;
  readonly html: string;
}

export interface MailSink {
  /** As OPENFLOOR_SMTP_URL has it. */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Waits for the one that comes next to this address, or has come since the last one was taken. */
  next(to: string): Promise<ReceivedMail>;
  /** From now on mail to it is refused for good. */
  refuse(to: string): void;
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it gets to itself. */
export async function startMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  const refused = new Set<string>();
  const taken = new Set<ReceivedMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) =>
      callback(refused.has(address) ? new Error(`<${address}>: no such mailbox`) : null),
    onData: (stream, session, callback) => {
      void textOf(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ ...parseMail(raw), from, to: rcptTo.map(({ address }) => address) });
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const untaken = (to: string) => mails.find((mail) => mail.to.includes(to) && !taken.has(mail));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: async (to) => {
      const mail = await eventually(
        async () => untaken(to),
        (found) => found !== undefined,
      );
      taken.add(mail as ReceivedMail);
      return mail as ReceivedMail;
    },
    refuse: (to) => void refused.add(to),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The link in a mail of ours. */
export const linkIn = ({ text }: ReceivedMail): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1').replaceAll('\r\n', '\n');
}

function parseMail(raw: string): Pick<ReceivedMail, 'subject' | 'text' | 'html'> {
  const head = headOf(raw);
  const boundary = /boundary="?([^"\n;]+)/i.exec(head)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`).slice(1);
  const part = (type: string) =>
    parts.map((each) => each.trimStart()).find((each) => headOf(each).includes(type));
  return {
    subject: /^Subject: (.*)$/im.exec(head)?.[1] ?? '',
    text: bodyOf(part('text/plain') ?? ''),
    html: bodyOf(part('text/html') ?? ''),
  };
}

/** Long headers go on in lines that begin with a blank. */
const headOf = (part: string): string => (part.split('\n\n')[0] ?? '').replace(/\n[ \t]+/g, ' ');

function bodyOf(part: string): string {
  const body = part.slice(part.indexOf('\n\n') + 2);
  if (/transfer-encoding: base64/i.test(headOf(part))) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(headOf(part))) return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
