import { plural, t } from '@lingui/core/macro';
import type { Decision, ModerationItem } from './moderation-query';

/** What an item is about, in a word or two. */
export function kindWords({ kind, comment, reports }: Pick<ModerationItem, 'kind' | 'comment' | 'reports'>) {
  if (kind === 'PROHIBITED_TOPIC') return t`Held for a prohibited topic`;
  if (kind === 'DUPLICATE')
    return plural(reports, {
      one: 'Said by one member to be a duplicate',
      other: 'Said by # members to be a duplicate',
    });
  return comment
    ? plural(reports, { one: 'Comment reported by one member', other: 'Comment reported by # members' })
    : plural(reports, { one: 'Idea reported by one member', other: 'Idea reported by # members' });
}

/** What can be decided here, the mildest first; duplicates are merged in their own form. */
export function possibleDecisions({ kind, comment }: Pick<ModerationItem, 'kind' | 'comment'>): Decision[] {
  if (kind === 'PROHIBITED_TOPIC') return ['ALLOW', 'RETIRE_IDEA'];
  if (kind === 'DUPLICATE') return ['DISMISS'];
  return ['DISMISS', comment ? 'REMOVE_COMMENT' : 'RETIRE_IDEA'];
}

/** On the button that begins it. */
export const decisionLabels: Record<Decision, string> = {
  ALLOW: t`Let it go on`,
  DISMISS: t`Nothing to do`,
  REMOVE_COMMENT: t`Remove the comment`,
  RETIRE_IDEA: t`Retire the idea`,
  MERGE: t`Merge`,
};

/** What will happen. */
export const decisionSentences: Record<Decision, string> = {
  ALLOW: t`The idea goes on at once. Its proposer and team are told, with your reason.`,
  DISMISS: t`Everything stays as it is. Those who reported it are told, with your reason.`,
  REMOVE_COMMENT: t`The text goes; its place in the thread stays and shows your reason. Its writer and those who reported it are told.`,
  RETIRE_IDEA: t`The idea is taken off the floor, with your reason in its history. Where it has markets, trading ends and they are proposed void; a second officer confirms that.`,
  MERGE: t`The idea was merged into another one.`,
};

/** In the list of what is done. */
export const decidedWords: Record<Decision, string> = {
  ALLOW: t`Let go on`,
  DISMISS: t`Nothing was done`,
  REMOVE_COMMENT: t`Comment removed`,
  RETIRE_IDEA: t`Idea retired`,
  MERGE: t`Merged`,
};
