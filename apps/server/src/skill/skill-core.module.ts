import { Global, Module } from '@nestjs/common';
import { BoardReader } from './board-reader.js';
import { MakeBoards } from './make-boards.js';
import { MemberSkillModule } from './member-skill.module.js';
import { SeasonBoards } from './season-boards.js';

/** Boards, for whoever ends seasons. */
@Global()
@Module({
  imports: [MemberSkillModule],
  providers: [BoardReader, MakeBoards, SeasonBoards],
  exports: [BoardReader, MakeBoards, SeasonBoards, MemberSkillModule],
})
export class SkillCoreModule {}
