import { isBlank, isOneLine, isStorable } from '../graphql/clean-text.js';
import { cleanLinks, type LinkRefusal } from './links.js';
import { cleanTags, type TagRefusal } from './tags.js';

/** The words of an idea. */
export interface IdeaTexts {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly links: readonly string[];
}

export type TextsRefusal =
  | 'TITLE_EMPTY'
  | 'TITLE_TOO_LONG'
  | 'SUMMARY_TOO_LONG'
  | 'TOPIC_EMPTY'
  | 'TOPIC_TOO_LONG'
  | 'TEXT_NOT_ALLOWED'
  | TagRefusal
  | LinkRefusal;

export interface TextsProblem {
  /** By its name in the input. */
  readonly field: keyof IdeaTexts;
  readonly code: TextsRefusal;
}

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 10_000;
const LONGEST_TOPIC = 60;

/** What people count as characters, nearly: an emoji outside the basic plane is one. */
const length = (text: string): number => [...text].length;

/** The texts without blanks around them, and everything that is wrong with them, in the order of the form. Pure. */
export function readTexts(given: IdeaTexts): { texts: IdeaTexts; problems: TextsProblem[] } {
  const title = given.title.trim();
  const summary = isBlank(given.summary) ? '' : given.summary.trim();
  const topic = given.topic.trim();
  const { tags, problem: ofTags } = cleanTags(given.tags);
  const { links, problem: ofLinks } = cleanLinks(given.links);
  const found: Record<keyof IdeaTexts, TextsRefusal | null> = {
    title: titleProblem(title),
    summary: summaryProblem(summary),
    topic: topicProblem(topic),
    tags: ofTags,
    links: ofLinks,
  };
  const problems = Object.entries(found).flatMap(([field, code]) =>
    code === null ? [] : [{ field: field as keyof IdeaTexts, code }],
  );
  return { texts: { title, summary, topic, tags, links }, problems };
}

/** A draft may lack what a proposal has to have. */
export const isMissing = ({ code }: TextsProblem): boolean =>
  code === 'TITLE_EMPTY' || code === 'TOPIC_EMPTY';

function titleProblem(title: string): TextsRefusal | null {
  if (!isOneLine(title)) return 'TEXT_NOT_ALLOWED';
  if (isBlank(title)) return 'TITLE_EMPTY';
  return length(title) > LONGEST_TITLE ? 'TITLE_TOO_LONG' : null;
}

function summaryProblem(summary: string): TextsRefusal | null {
  if (!isStorable(summary)) return 'TEXT_NOT_ALLOWED';
  return length(summary) > LONGEST_SUMMARY ? 'SUMMARY_TOO_LONG' : null;
}

function topicProblem(topic: string): TextsRefusal | null {
  if (!isOneLine(topic)) return 'TEXT_NOT_ALLOWED';
  if (isBlank(topic)) return 'TOPIC_EMPTY';
  return length(topic) > LONGEST_TOPIC ? 'TOPIC_TOO_LONG' : null;
}
