import { registerEnumType } from '@nestjs/graphql';
import { IDEA_STAGES, type IdeaStage as Stage } from '../database/entities/idea.js';

export const IdeaStage = Object.fromEntries(IDEA_STAGES.map((stage) => [stage, stage])) as {
  readonly [Name in Stage]: Name;
};
export type IdeaStage = Stage;
registerEnumType(IdeaStage, {
  name: 'IdeaStage',
  description: 'How far an idea has come. How its market stands is told by the market.',
  valuesMap: {
    DRAFT: { description: 'Being written; for its author alone.' },
    PROPOSED: { description: 'It needs colleagues who second it.' },
    SECONDED: { description: 'Enough colleagues second it; its opening is not announced yet.' },
    ANNOUNCED: { description: 'It is said when its market opens.' },
    OPEN: { description: 'It has a market.' },
    ADOPTED: { description: 'It was decided to do it.' },
    DECLINED: { description: 'It was decided not to do it.' },
    SHIPPED: { description: 'It was done.' },
    RETIRED: { description: 'It was taken back or off the floor.' },
    MERGED: { description: 'It is a duplicate; see `mergedInto`.' },
  },
});
