import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import { NOTICE_KINDS } from './notice-kind.js';
import type {
  NoticeSettingModel,
  NoticeSettingsChangedModel,
  SetNoticeInput,
} from './notice-setting.model.js';

interface Row {
  kind: string;
  in_app: boolean;
  by_email: boolean;
}

/** How members want to be told. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
  ) {}

  /** Of every kind, in the order of the kinds. */
  async of(memberId: number): Promise<NoticeSettingModel[]> {
    const rows: Row[] = await this.database.query(
      'SELECT kind, in_app, by_email FROM notice_setting WHERE member_id = $1',
      [memberId],
    );
    const said = new Map(rows.map((row) => [row.kind, row]));
    return NOTICE_KINDS.map((kind) => {
      const { in_app: inApp = true, by_email: byEmail = true } = said.get(kind) ?? {};
      return { kind, inApp, byEmail };
    });
  }

  async set(
    memberId: number,
    { idempotencyKey: key, kind, inApp, byEmail }: SetNoticeInput,
  ): Promise<NoticeSettingsChangedModel | CommandRejectedModel> {
    const command = { actor: `member/${memberId}`, key, body: ['setNotice', kind, inApp, byEmail] };
    const outcome = await this.answers.once(command, async (manager) => {
      await manager.query(
        `INSERT INTO notice_setting (member_id, kind, in_app, by_email) VALUES ($1, $2, $3, $4)
         ON CONFLICT (member_id, kind) DO UPDATE SET in_app = excluded.in_app, by_email = excluded.by_email`,
        [memberId, kind, inApp, byEmail],
      );
      return true;
    });
    return outcome.ok ? { noticeSettings: await this.of(memberId) } : rejection(outcome.code);
  }
}
