import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MemberSkill } from './member-skill.js';
import { readScores } from './score-rows.js';
import type { SkillModel } from './skill.model.js';
import { baselineOf, brierOf, calibrationErrorOf, curveOf, peerOf, profitPerToken } from './skill-figures.js';

/** Members as they did, for themselves: complete, and up to date. */
@Injectable()
export class OwnSkill {
  constructor(
    private readonly database: DataSource,
    private readonly skill: MemberSkill,
  ) {}

  async of(memberId: number): Promise<SkillModel> {
    const [scores, [row]] = await Promise.all([
      readScores(this.database, memberId),
      this.database.query<{ on_boards: boolean }[]>('SELECT on_boards FROM member WHERE id = $1', [memberId]),
    ]);
    const estimates = scores.estimates.get(memberId) ?? [];
    const profits = scores.profits.get(memberId) ?? [];
    return {
      resolved: estimates.length,
      brier: brierOf(estimates),
      baseline: baselineOf(estimates),
      calibrationError: calibrationErrorOf(estimates),
      peer: peerOf(estimates),
      peerHeadlines: estimates.filter(({ peer }) => peer !== null).length,
      profitPerToken: profitPerToken(profits),
      marketsTraded: profits.length,
      calibration: curveOf(estimates).map(({ chance, frequency, count }) => ({
        chance,
        happened: frequency,
        count,
      })),
      weight: this.skill.weightOf(memberId),
      onBoards: row?.on_boards ?? false,
    };
  }
}
