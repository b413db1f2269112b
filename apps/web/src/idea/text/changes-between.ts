import { diffWordsWithSpace } from 'diff';
import type { Version } from './text-query';

export interface ChangedPart {
  /** Its place among the parts. */
  place: number;
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface FieldChange {
  field: 'Title' | 'Summary' | 'Topic' | 'Tags' | 'Links';
  parts: ChangedPart[];
}

type Words = Pick<Version, 'title' | 'summary' | 'topic' | 'tags' | 'links'>;

/** Text that stays is only shown so far around what changed. */
const CONTEXT = 80;

/** What is different in each field that is, word by word, with some of the text around it. */
export function changesBetween(before: Words, after: Words): FieldChange[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const fields = Object.keys(now) as FieldChange['field'][];
  return fields
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, parts: partsOf(old[field], now[field]) }));
}

function textsOf({ title, summary, topic, tags, links }: Words): Record<FieldChange['field'], string> {
  return { Title: title, Summary: summary, Topic: topic, Tags: tags.join(', '), Links: links.join('\n') };
}

function partsOf(before: string, after: string): ChangedPart[] {
  const changes = diffWordsWithSpace(before, after);
  return changes.map(({ value, added, removed }, place) => {
    if (added) return { place, kind: 'added', text: value };
    if (removed) return { place, kind: 'removed', text: value };
    const text = shortened(value, { first: place === 0, last: place === changes.length - 1 });
    return { place, kind: 'same', text };
  });
}

function shortened(text: string, { first, last }: { first: boolean; last: boolean }): string {
  const letters = [...text];
  const head = first ? '' : letters.slice(0, CONTEXT).join('');
  const tail = last ? '' : letters.slice(-CONTEXT).join('');
  const room = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
  return letters.length <= room ? text : `${head} … ${tail}`;
}
