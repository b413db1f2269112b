import { linksOf, listOf } from './lists';
import type { Draft } from './proposal-queries';

/** The words of an idea as they are typed. */
export interface TypedWords {
  title: string;
  summary: string;
  topic: string;
  tags: string;
  links: string;
}

export interface TypedProposal extends TypedWords {
  team: string;
  signAs: 'HANDLE' | 'NAME';
}

export const EMPTY: TypedProposal = {
  title: '',
  summary: '',
  topic: '',
  tags: '',
  links: '',
  team: '',
  signAs: 'HANDLE',
};

/** What a draft keeps of it: who stands behind an idea is said when it is proposed. */
export const keptOf = (typed: TypedProposal): TypedProposal => ({
  ...typed,
  team: EMPTY.team,
  signAs: EMPTY.signAs,
});

/** Whether something is typed that would be lost where only this is kept. */
export const isUnsaved = (typed: TypedProposal, kept: TypedProposal): boolean =>
  (Object.keys(EMPTY) as (keyof TypedProposal)[]).some((field) => typed[field] !== kept[field]);

/** The words as the server takes them. */
export const wordsOf = ({ title, summary, topic, tags, links }: TypedWords) => ({
  title,
  summary,
  topic,
  tags: listOf(tags),
  links: linksOf(links),
});

/** The words of a text that is there already, as they would be typed. */
export const typedOf = ({ title, summary, topic, tags, links }: Omit<Draft, 'id'>): TypedWords => ({
  title,
  summary,
  topic,
  tags: tags.join(', '),
  links: links.join('\n'),
});
