import { t } from '@lingui/core/macro';
import type { Member } from './members-query';

/** Where a member stands, in a word. */
export const statusWords: Record<Member['status'], string> = {
  ACTIVE: t`active`,
  SUSPENDED: t`stopped`,
  LEFT: t`has left`,
};
