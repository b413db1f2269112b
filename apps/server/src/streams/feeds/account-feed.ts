import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { MyAccountChangedModel } from '../models/my-account.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { accountTopic } from '../news/topics.js';
import type { AccountEntries } from './account-entries.js';
import { eventStamp } from './message-stamp.js';

interface AccountFeedSource {
  readonly news: CommittedNews;
  readonly entries: AccountEntries;
}

/** Of one message. */
const MOST_ENTRIES = 200;

/** Everything that happens to one member's account. */
export class AccountFeed implements Feed<MyAccountChangedModel> {
  readonly key: string;
  readonly topics: readonly string[];
  readonly paceMs = 0;

  constructor(
    private readonly source: AccountFeedSource,
    readonly memberId: number,
  ) {
    this.key = `account/${memberId}`;
    this.topics = [accountTopic(memberId)];
  }

  after({ from, upTo }: Span): Step<MyAccountChangedModel> | null {
    const { accounts } = this.source.news.lately;
    if (from < accounts.floor) return null;
    const read = accounts.read(accountTopic(this.memberId), { after: from, upTo }, MOST_ENTRIES);
    const last = read.at(-1);
    if (last === undefined) return { message: null, position: upTo };
    const position = read.length >= MOST_ENTRIES ? last.sequence : upTo;
    const entries = read.map(({ entry }) => this.source.entries.of(this.memberId, entry));
    return { message: { ...eventStamp(this.source.news, position), entries }, position };
  }

  quiet({ upTo }: Span): MyAccountChangedModel {
    return { ...eventStamp(this.source.news, upTo), entries: [] };
  }

  /** What came `after` cannot be told without a gap. */
  reread(position: number): MyAccountChangedModel {
    return { ...eventStamp(this.source.news, position, true), entries: [] };
  }
}
