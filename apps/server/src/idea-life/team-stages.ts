import type { IdeaStage } from '../database/entities/idea.js';

/** Stages at which a team still has something to do. */
const ALIVE: readonly IdeaStage[] = ['PROPOSED', 'SECONDED', 'ANNOUNCED', 'OPEN', 'ADOPTED'];

export const hasTeamwork = ({ stage }: { readonly stage: IdeaStage }): boolean => ALIVE.includes(stage);
