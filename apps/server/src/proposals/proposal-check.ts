import { Injectable } from '@nestjs/common';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { headlineQuestion } from '../markets/question.js';
import { ProhibitedTopics } from './prohibited-topics.js';
import { type IdeaTexts, readTexts } from './proposal.js';
import type { ProposalCheckModel } from './proposal-check.model.js';
import { PROPOSAL_SENTENCES } from './proposal-sentences.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Says beforehand what would become of a proposal. Nothing is kept. */
@Injectable()
export class ProposalCheck {
  constructor(
    private readonly policies: IdeasPolicies,
    private readonly topics: ProhibitedTopics,
  ) {}

  of(given: IdeaTexts): ProposalCheckModel {
    const { texts, problems } = readTexts(given);
    return {
      problems: problems.map(({ field, code }) => ({ field, code, message: PROPOSAL_SENTENCES[code] })),
      prohibited: this.topics.find(texts),
      question: this.question(texts.title || undefined),
    };
  }

  /** As if it were seconded today. */
  private question(title: string | undefined): string {
    const { headline, jurySize, announceMinutes, horizonDays } = this.policies.current;
    const opensAt = Date.now() + announceMinutes * MINUTE_MS;
    return headlineQuestion({ headline, jurySize, title }, new Date(opensAt + horizonDays * DAY_MS));
  }
}
