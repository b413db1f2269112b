import type { Member } from './members-query';

/** Where a member stands, in a word. */
export const statusWords: Record<Member['status'], string> = {
  ACTIVE: 'active',
  SUSPENDED: 'stopped',
  LEFT: 'has left',
};
