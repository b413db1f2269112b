import { t } from '@lingui/core/macro';
import type { NoticeSetting } from './notices-query';

/** What a kind of notice is about. */
export const kindWords: Readonly<Record<NoticeSetting['kind'], string>> = {
  SECONDS_WANTED: t`Ideas need seconds`,
  OPENING: t`An idea I seconded opens`,
  ORDER_FILLED: t`My order was filled`,
  RESOLUTION: t`How a market of mine ended`,
  JURY_DUTY: t`I was drawn by lot`,
  ANSWER_DUE: t`An idea waits for my answer`,
  MENTION: t`Somebody mentioned me`,
  FOLLOWED: t`What I follow goes on`,
  TEAM: t`I am asked into a team`,
  MODERATION: t`Curators decided about mine`,
};
