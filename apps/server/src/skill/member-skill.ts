import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundedSkill } from '@openfloor/merit';
import { DataSource } from 'typeorm';

/**
 * By what a member's estimates are multiplied for their record. It changes on Mondays alone (see WeeklyBoards), so that
 * it does not tell, by a move of merit, whose headline was just resolved.
 */
@Injectable()
export class MemberSkill implements OnModuleInit {
  private weights: ReadonlyMap<number, number> = new Map();

  constructor(private readonly database: DataSource) {}

  onModuleInit(): Promise<void> {
    return this.reread();
  }

  /** 0.5 to 1.4; 1 without a record. From memory. */
  weightOf(memberId: number): number {
    return this.weights.get(memberId) ?? 1;
  }

  /** Once new weights are committed. */
  async reread(): Promise<void> {
    const rows: { member_id: number; weight: number }[] = await this.database.query(
      'SELECT member_id, weight FROM skill_weight',
    );
    this.weights = new Map(rows.map(({ member_id, weight }) => [member_id, boundedSkill(weight)]));
  }
}
