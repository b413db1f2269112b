import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';

/** Who works in blind mode: by their own setting, else by the policy. In memory. */
@Injectable()
export class BlindSettings implements OnModuleInit {
  private readonly settings = new Map<number, boolean>();

  constructor(
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
  ) {}

  async onModuleInit(): Promise<void> {
    const rows: { id: number; blind_mode: boolean }[] = await this.database.query(
      'SELECT id, blind_mode FROM member WHERE blind_mode IS NOT NULL',
    );
    for (const { id, blind_mode } of rows) this.settings.set(id, blind_mode);
  }

  /** null: as the policy says. */
  settingOf(memberId: number): boolean | null {
    return this.settings.get(memberId) ?? null;
  }

  isOn(memberId: number): boolean {
    return this.settings.get(memberId) ?? this.policies.current.blindModeDefault;
  }

  /** Once it is stored. */
  become(memberId: number, setting: boolean | null): void {
    if (setting === null) this.settings.delete(memberId);
    else this.settings.set(memberId, setting);
  }
}
