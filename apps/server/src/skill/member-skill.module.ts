import { Module } from '@nestjs/common';
import { MemberSkill } from './member-skill.js';

/** The weight of records, for merit: it depends on nothing. */
@Module({ providers: [MemberSkill], exports: [MemberSkill] })
export class MemberSkillModule {}
