import type { RecordedOutcome } from '../database/entities/idea.js';
import type { IdeaCells } from './idea-columns.js';
import { isDate } from './iso-date.js';

/** An idea as a line of the file tells it. */
export interface ImportedIdea {
  readonly line: number;
  /** Decimal digits without leading zeros. */
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly topic: string;
  /** ISO date, as resolvedOn. */
  readonly createdOn: string;
  readonly discussionRounds: number;
  readonly status: string;
  readonly outcome: RecordedOutcome | null;
  readonly resolvedOn: string | null;
}

export const STATUSES = [
  'Draft',
  'Active',
  'Accepted',
  'Provisional',
  'Final',
  'Rejected',
  'Withdrawn',
  'Deferred',
  'Superseded',
  'April Fool!',
] as const;

export const MAX_TITLE_CHARACTERS = 200;
const MAX_LABEL_CHARACTERS = 60;
const MAX_COUNT = 1_000_000;

/**
 * Checks the cells of one line. Returns every reason why it cannot be imported; an idea only when there is none.
 * `today` is an ISO date. Pure.
 */
export function readIdeaLine(
  line: number,
  cells: IdeaCells,
  today: string,
): { idea: ImportedIdea | null; reasons: string[] } {
  const title = plainTitle(cells.title);
  const reasons = [
    ...refuseNumber(cells.number),
    ...refuseTitle(title),
    ...refuseLabels(cells),
    ...refuseCount('discussion_rounds', cells.discussion_rounds),
    ...refuseCount('author_count', cells.author_count),
    ...refuseState(cells),
    ...refuseDates(cells, today),
    ...refuseRecord(cells),
  ];
  if (reasons.length > 0) return { idea: null, reasons };
  const idea: ImportedIdea = {
    line,
    number: cells.number,
    title,
    kind: cells.type,
    topic: topicOf(cells),
    createdOn: cells.created,
    discussionRounds: Number(cells.discussion_rounds),
    status: cells.status,
    outcome: cells.outcome === 'YES' || cells.outcome === 'NO' ? cells.outcome : null,
    resolvedOn: cells.resolved_on || null,
  };
  return { idea, reasons };
}

/** Code in a title is marked as in reStructuredText, by two backticks; a reader expects the code alone. */
const plainTitle = (title: string): string =>
  title
    .replace(/``([^`\s](?:[^`]*[^`\s])?)``(?:\\ )?/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The first of a comma list; without any, the type stands in, by a name that says something to a reader. */
export function topicOf({ topic, type }: Pick<IdeaCells, 'topic' | 'type'>): string {
  const first = topic
    .split(',')
    .map((name) => name.trim())
    .find((name) => name !== '');
  return first ?? (type === 'Standards Track' ? 'Core' : type);
}

function refuseNumber(number: string): string[] {
  if (number === '') return ['the number is missing'];
  return /^(0|[1-9]\d{0,8})$/.test(number) ? [] : [`the number "${shown(number)}" is not a whole number`];
}

function refuseTitle(title: string): string[] {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(title)) return ['the title is missing'];
  const length = [...title].length;
  return length > MAX_TITLE_CHARACTERS
    ? [`the title has ${length} characters; at most ${MAX_TITLE_CHARACTERS} are allowed`]
    : [];
}

function refuseLabels(cells: IdeaCells): string[] {
  const reasons = cells.type === '' ? ['the type is missing'] : [];
  for (const name of ['title', 'type', 'topic'] as const) {
    if (/[^\P{Cc}\0\s]/u.test(cells[name])) reasons.push(`the ${name} has control characters`);
  }
  for (const name of ['type', 'topic'] as const) {
    if ([...cells[name]].length > MAX_LABEL_CHARACTERS)
      reasons.push(`the ${name} is longer than ${MAX_LABEL_CHARACTERS} characters`);
  }
  return reasons;
}

function refuseCount(name: string, count: string): string[] {
  if (!/^\d{1,9}$/.test(count)) return [`${name} "${shown(count)}" is not a whole number`];
  return Number(count) > MAX_COUNT ? [`${name} ${count} is too large`] : [];
}

function refuseState({ status, outcome }: IdeaCells): string[] {
  const reasons: string[] = [];
  if (!STATUSES.some((known) => known === status))
    reasons.push(`unknown status "${shown(status)}"; known are ${STATUSES.join(', ')}`);
  if (!['YES', 'NO', ''].includes(outcome))
    reasons.push(`the outcome "${shown(outcome)}" is neither YES nor NO nor empty`);
  return reasons;
}

function refuseDates({ created, resolved_on }: IdeaCells, today: string): string[] {
  const reasons = [...refuseDate('created', created, today)];
  if (resolved_on !== '') reasons.push(...refuseDate('resolved_on', resolved_on, today));
  return reasons;
}

/** An outcome and its day are one record, which binds whoever resolves. */
const refuseRecord = ({ outcome, resolved_on }: IdeaCells): string[] =>
  outcome === '' && resolved_on !== ''
    ? [`resolved_on is ${shown(resolved_on)}, but there is no outcome`]
    : [];

function refuseDate(name: string, date: string, today: string): string[] {
  if (date === '') return [`${name} is missing`];
  if (!isDate(date)) return [`${name} "${shown(date)}" is not a date like 2021-02-28`];
  return date > today ? [`${name} ${date} is in the future`] : [];
}

/** Enough of a cell to find it, without control characters that could play tricks on a terminal. */
function shown(cell: string): string {
  const clean = cell.replace(/\p{C}/gu, '?');
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}
