import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Person } from '../database/entities/person.js';
import { suggestPseudonym } from '../members/pseudonyms.js';
import type { LinkPreviewModel } from './link.model.js';
import { memberToBe } from './member-to-be.js';
import { OneTimeLinks } from './one-time-links.js';

/** Tells who has a link what it is for, before it is used. */
@Injectable()
export class PreviewLink {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
  ) {}

  /** null: unknown, used or expired. */
  async preview(token: string): Promise<LinkPreviewModel | null> {
    const link = await this.links.findWorking(token);
    if (link === null) return null;
    const { id, kind, name, email, unit, createdBy, expiresAt } = link;
    const joins = kind === 'SETUP' || kind === 'INVITATION';
    const suggestedHandle = joins ? await suggestPseudonym(this.database.manager, id) : null;
    const invitedBy = kind === 'INVITATION' ? await this.nameOf(createdBy) : null;
    return { kind, name, email, unit, ...memberToBe(link), invitedBy, suggestedHandle, expiresAt };
  }

  private async nameOf(memberId: number | null): Promise<string | null> {
    if (memberId === null) return null;
    const person = await this.database.getRepository(Person).findOneBy({ memberId });
    return person?.name ?? null;
  }
}
