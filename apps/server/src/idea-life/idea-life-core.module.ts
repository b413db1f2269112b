import { Global, Module } from '@nestjs/common';
import { IdeaHistory } from './idea-history.js';
import { IdeaMoves } from './idea-moves.js';
import { IdeaTeams } from './idea-teams.js';
import { SecondingStage } from './seconding-stage.js';

const SHARED = [IdeaHistory, IdeaMoves, IdeaTeams, SecondingStage];

/** Stages, seconds, teams and history of ideas, for every feature that moves them. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class IdeaLifeCoreModule {}
