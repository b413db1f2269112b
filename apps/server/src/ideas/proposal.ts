import { isBlank, isOneLine, isStorable } from '../graphql/clean-text.js';

export interface Proposal {
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
}

export type ProposalRefusal =
  | 'TITLE_EMPTY'
  | 'TITLE_TOO_LONG'
  | 'SUMMARY_TOO_LONG'
  | 'TOPIC_EMPTY'
  | 'TOPIC_TOO_LONG'
  | 'TEXT_NOT_ALLOWED';

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 5_000;
const LONGEST_TOPIC = 60;

/** What people count as characters, nearly: an emoji outside the basic plane is one. */
const length = (text: string): number => [...text].length;

/** The proposal without blanks around its texts, or why it is refused. Pure. */
export function cleanProposal(proposal: Proposal): Proposal | ProposalRefusal {
  const title = proposal.title.trim();
  const summary = proposal.summary.trim();
  const topic = proposal.topic.trim();
  if (!isOneLine(title) || !isStorable(summary) || !isOneLine(topic)) return 'TEXT_NOT_ALLOWED';
  if (isBlank(title)) return 'TITLE_EMPTY';
  if (length(title) > LONGEST_TITLE) return 'TITLE_TOO_LONG';
  if (length(summary) > LONGEST_SUMMARY) return 'SUMMARY_TOO_LONG';
  if (isBlank(topic)) return 'TOPIC_EMPTY';
  if (length(topic) > LONGEST_TOPIC) return 'TOPIC_TOO_LONG';
  return { title, summary, topic };
}
