import type { Span } from '../fan-out/feed.js';
import type { EventMessageModel, StateMessageModel } from '../models/message.model.js';
import type { CommittedNews } from '../news/committed-news.js';

/** What every message of a state carries. */
export function stateStamp(news: CommittedNews, { from, upTo }: Span): StateMessageModel {
  const { epoch } = news;
  const range = { fromSequence: String(from + 1), toSequence: String(upTo) };
  return { epoch, serverTime: new Date(news.now()), ...range };
}

/** What every message of events carries: nothing up to `position` is left out. */
export function eventStamp(news: CommittedNews, position: number, mustReread = false): EventMessageModel {
  const { epoch } = news;
  return { epoch, serverTime: new Date(news.now()), sequence: String(position), mustReread };
}
