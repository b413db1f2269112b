import { Observable } from '../live/observable';
import { type IdeaFilter, variablesOf } from './idea-filter';
import { IdeaList, type ReadPage } from './idea-list';
import type { ListedIdea } from './ideas-query';

const mostKept = 8;

type Lists = Map<string, IdeaList>;

/** Another map when lists were forgotten, so that one that is on screen is asked for anew. */
export const keptLists = new Observable<Lists>(new Map());

/** Lists that were shown are kept, so that coming back to the floor is instant and finds the old place. */
export function listOf(lists: Lists, filter: IdeaFilter, readPage: ReadPage): IdeaList {
  const key = JSON.stringify([filter.orderBy, variablesOf(filter)]);
  const list = lists.get(key) ?? new IdeaList(filter, readPage, Date.now);
  lists.delete(key);
  lists.set(key, list);
  const [oldest] = lists.keys();
  if (lists.size > mostKept && oldest) lists.delete(oldest);
  return list;
}

/** Shows an idea as it is now in every list that has it. */
export function putIdea(idea: ListedIdea): void {
  for (const list of keptLists.get().values()) list.put(idea);
}

/** Something about these ideas changed. */
export function outdateIdeas(ids: readonly string[]): void {
  const changed = new Set(ids);
  for (const list of keptLists.get().values()) list.outdate(changed);
}

/** What was read may be shown no more, or too little of it; or somebody else comes next. */
export const forgetLists = (): void => keptLists.set(new Map());

/** Of what I follow, and my watch lists: I have changed what is in them. */
export function forgetFollowed(): void {
  const others = [...keptLists.get()].filter(([, { filter }]) => !filter.show);
  keptLists.set(new Map(others));
}
