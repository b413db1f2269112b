import type { IdeaOrder } from './idea-order';

/** Which ideas the floor shows, as its address says it. */
export interface IdeaFilter {
  orderBy: IdeaOrder;
  search: string;
  topic: string;
  tag?: string;
  /** Nothing for all ideas, `following`, or the id of a watch list. */
  show?: string;
}

export const FOLLOWING = 'following';

/** What the server is asked for. */
export const variablesOf = ({ search, topic, tag, show }: IdeaFilter) => ({
  search: search || null,
  topic: topic || null,
  tag: tag || null,
  following: show === FOLLOWING || null,
  watchList: !show || show === FOLLOWING ? null : show,
});

export const isNarrowed = ({ search, topic, tag, show }: Omit<IdeaFilter, 'orderBy'>): boolean =>
  [search, topic, tag, show].some((part) => part !== undefined && part !== '');
