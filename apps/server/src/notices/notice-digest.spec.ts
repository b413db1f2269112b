import { memberId as memberIdOf, systemClock } from '@openfloor/kernel';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { Member } from '../database/entities/member.js';
import { Person } from '../database/entities/person.js';
import { openDatabase } from '../database/open-database.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { type Mail, Mailer } from '../mail/mailer.js';
import type { PublicAddress } from '../sign-in/public-address.js';
import { DueDigests } from './due-digests.js';
import { NoticeDigest } from './notice-digest.js';
import { TellMembers } from './tell-members.js';

/** With the usual policy: a digest a day. */
const SETTING = { name: 'Floor', kind: 'real', horizonDays: 30 } as const;
const DAY = "interval '1 day'";

/** A mail server that takes what it is given, but for what is refused. */
class FakeMailer extends Mailer {
  readonly isSetUp = true;
  readonly tried: Mail[] = [];
  readonly refused = new Set<string>();
  /** Done while it has not answered yet. */
  meanwhile: () => Promise<void> = async () => undefined;

  async send(mail: Mail): Promise<boolean> {
    this.tried.push(mail);
    await this.meanwhile();
    return !this.refused.has(mail.to);
  }

  get addresses(): string[] {
    return this.tried.map(({ to }) => to);
  }
}

describe('a digest', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let exchange: MemoryExchange;
  let telling: TellMembers;
  let mailer: FakeMailer;
  let digest: NoticeDigest;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    exchange = new MemoryExchange(systemClock);
    telling = new TellMembers(exchange);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    await dataSource.query('DELETE FROM notice');
    await dataSource.query('DELETE FROM person');
    mailer = new FakeMailer();
    const due = new DueDigests(dataSource, new IdeasPolicies(dataSource, SETTING), exchange);
    const address = { of: (path: string) => `https://floor.example${path}` } as PublicAddress;
    digest = new NoticeDigest(due, mailer, address, SETTING);
  });

  const person = async (): Promise<{ memberId: number; email: string }> => {
    const handle = `m${await dataSource.getRepository(Member).count()}`;
    const { id: memberId } = await dataSource.getRepository(Member).save({ handle, unit: 'Sales' });
    const email = `${handle}@example.org`;
    const emailVerifiedAt = new Date();
    await dataSource.getRepository(Person).insert({ memberId, name: handle, email, emailVerifiedAt });
    return { memberId, email };
  };
  const tell = (text: string, ...to: { memberId: number }[]) =>
    dataSource.transaction((manager) =>
      telling.tell(manager, {
        to: to.map(({ memberId }) => memberId),
        kind: 'SECONDS_WANTED',
        subject: 'Seconds',
        text,
        path: '/x',
      }),
    );
  /** As if so much time had gone by. */
  const pass = async (interval: string) => {
    await dataSource.query(
      `UPDATE notice SET created_at = created_at - ${interval}, waiting_since = waiting_since - ${interval}`,
    );
    await dataSource.query(`UPDATE person SET mail_after = mail_after - ${interval}`);
  };
  const firstLines = () => mailer.tried.map(({ lines }) => lines[0]);

  it('comes a day after the first of what happens again within every day', async () => {
    const ada = await person();
    await tell('First.', ada);
    await pass("interval '20 hours'");
    await tell('Second.', ada);
    await digest.look();
    expect(mailer.tried).toEqual([]);
    await pass("interval '20 hours'");
    await digest.look();
    expect(firstLines()).toEqual(['Second. (2 times) https://floor.example/x']);
  });

  it('counts what happened since the one before, and waits as long again', async () => {
    const ada = await person();
    await tell('First.', ada);
    await pass(DAY);
    await digest.look();
    await tell('Second.', ada);
    await digest.look();
    await tell('Third.', ada);
    expect(await dataSource.query('SELECT text, happened FROM notice')).toEqual([
      { text: 'Third.', happened: 3 },
    ]);
    await pass(DAY);
    await digest.look();
    await digest.look();
    expect(firstLines()).toEqual([
      'First. https://floor.example/x',
      'Third. (2 times) https://floor.example/x',
    ]);
  });

  it('keeps nobody from writing notices while the mail server takes its time', async () => {
    const ada = await person();
    await tell('First.', ada);
    await pass(DAY);
    const free: unknown[] = [];
    mailer.meanwhile = async () => {
      for (const table of ['notice', 'person'])
        free.push(...(await dataSource.query(`SELECT member_id FROM ${table} FOR UPDATE SKIP LOCKED`)));
    };
    await digest.look();
    expect(free).toEqual([{ member_id: ada.memberId }, { member_id: ada.memberId }]);
    expect(mailer.addresses).toEqual([ada.email]);
  });

  it('is not tried by two servers at once', async () => {
    const ada = await person();
    await tell('First.', ada);
    await pass(DAY);
    const due = new DueDigests(dataSource, new IdeasPolicies(dataSource, SETTING), exchange);
    mailer.meanwhile = async () => {
      expect([await due.find(), await due.begin(ada)]).toEqual([[], []]);
    };
    await digest.look();
    await digest.look();
    expect(mailer.addresses).toEqual([ada.email]);
  });

  it('that is refused is tried again after a pause, which grows', async () => {
    const ada = await person();
    mailer.refused.add(ada.email);
    await tell('First.', ada);
    await pass(DAY);
    for (const pause of ["interval '2 minutes'", "interval '4 minutes'", "interval '8 minutes'"]) {
      const tries = mailer.tried.length + 1;
      for (let look = 0; look < 3; look++) await digest.look();
      expect(mailer.tried).toHaveLength(tries);
      await pass(`(${pause} - interval '1 minute')`);
      await digest.look();
      expect(mailer.tried).toHaveLength(tries);
      await pass("interval '1 minute'");
    }
    mailer.refused.clear();
    await digest.look();
    await pass(DAY);
    await digest.look();
    expect(mailer.tried).toHaveLength(4);
    expect(await dataSource.query('SELECT mail_tries, mail_after FROM person')).toEqual([
      { mail_tries: 0, mail_after: null },
    ]);
  });

  it('that is refused keeps nobody else waiting, however many there are', async () => {
    const gone: Awaited<ReturnType<typeof person>>[] = [];
    while (gone.length < 51) gone.push(await person());
    await tell('First.', ...gone);
    await pass(DAY);
    for (const { email } of gone) mailer.refused.add(email);
    await digest.look();
    await digest.look();
    const ada = await person();
    await tell('Second.', ada);
    await pass(DAY);
    mailer.tried.length = 0;
    await digest.look();
    expect(mailer.addresses[0]).toBe(ada.email);
  });

  it('goes to nobody who has left, and keeps nobody waiting for that', async () => {
    const [ada, ben] = [await person(), await person()];
    await tell('First.', ada, ben);
    const memberId = memberIdOf(ben.memberId);
    await exchange.submit({ type: 'RegisterMember', memberId, trading: true });
    await exchange.submit({ type: 'RetireMember', memberId });
    await tell('Second.', ada, ben);
    await pass(DAY);
    await digest.look();
    expect(mailer.addresses).toEqual([ada.email]);
    expect(
      await dataSource.query('SELECT text, by_email FROM notice WHERE member_id = $1', [ben.memberId]),
    ).toEqual([{ text: 'First.', by_email: false }]);
  });
});
