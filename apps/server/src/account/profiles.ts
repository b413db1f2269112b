import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ViewerModel } from '../members/viewer.model.js';

/** What a member sees of their own person. */
export interface Profile {
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly hasPassword: boolean;
}

const NOBODY: Profile = { name: null, email: null, emailVerified: false, hasPassword: false };

/** Reads what the fields of a viewer's profile tell, in one statement for all of them. */
@Injectable()
export class Profiles {
  private readonly read = new WeakMap<ViewerModel, Promise<Profile>>();

  constructor(private readonly database: DataSource) {}

  of(viewer: ViewerModel): Promise<Profile> {
    const known = this.read.get(viewer);
    if (known !== undefined) return known;
    const profile = this.find(viewer.memberId);
    this.read.set(viewer, profile);
    return profile;
  }

  private async find(memberId: number): Promise<Profile> {
    const [profile] = await this.database.query<Profile[]>(
      `SELECT p.name, p.email, p.email_verified_at IS NOT NULL AS "emailVerified",
         w.member_id IS NOT NULL AS "hasPassword"
       FROM member m LEFT JOIN person p ON p.member_id = m.id LEFT JOIN password w ON w.member_id = m.id
       WHERE m.id = $1`,
      [memberId],
    );
    return profile ?? NOBODY;
  }
}
