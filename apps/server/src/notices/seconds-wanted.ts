import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellMembers } from './tell-members.js';

/** Tells everybody that ideas need seconds: whoever was left out would tell who proposed. */
@Injectable()
export class SecondsWanted {
  constructor(private readonly telling: TellMembers) {}

  /** In the caller's transaction. */
  async tell(manager: EntityManager, title: string): Promise<void> {
    const members: { id: number }[] = await manager.query(
      'SELECT id FROM member WHERE erased_at IS NULL AND NOT crowd ORDER BY id',
    );
    await this.telling.tell(manager, {
      to: members.map(({ id }) => id),
      kind: 'SECONDS_WANTED',
      subject: 'Seconds',
      text: `“${title}” was proposed and needs seconds.`,
      path: '/?order=seconds',
    });
  }
}
