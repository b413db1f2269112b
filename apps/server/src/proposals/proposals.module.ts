import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MembersModule } from '../members/members.module.js';
import { AskTeam } from './ask-team.js';
import { Drafts } from './drafts.js';
import { EditIdea } from './edit-idea.js';
import { GuideResolver } from './guide.resolver.js';
import { IdeaTextResolver } from './idea-text.resolver.js';
import { IdeaVersions } from './idea-versions.js';
import { OwnIdeas } from './own-ideas.js';
import { ProhibitedTopics } from './prohibited-topics.js';
import { ProposalCheck } from './proposal-check.js';
import { ProposalRate } from './proposal-rate.js';
import { ProposalRows } from './proposal-rows.js';
import { ProposeResolver } from './propose.resolver.js';
import { ProposeIdea } from './propose-idea.js';
import { PutUp } from './put-up.js';
import { SimilarIdeas } from './similar-ideas.js';
import { Standing } from './standing.js';

@Module({
  imports: [CatalogueModule, IdeasModule, MembersModule],
  providers: [
    AskTeam,
    Drafts,
    EditIdea,
    GuideResolver,
    IdeaVersions,
    IdeaTextResolver,
    ProhibitedTopics,
    OwnIdeas,
    ProposalCheck,
    ProposalRate,
    ProposalRows,
    ProposeIdea,
    ProposeResolver,
    PutUp,
    SimilarIdeas,
    Standing,
  ],
})
export class ProposalsModule {}
