import { plural, t } from '@lingui/core/macro';
import type { MergeParts } from './moderation-query';

/** What happens when a duplicate is merged, in plain words. Pure. */
export function mergeSentences(duplicate: MergeParts, into: string): string[] {
  const { title, seconds, commentCount, followers, markets } = duplicate;
  const sentences = [t`“${title}” leads to “${into}” from then on.`];
  if (seconds.count > 0)
    sentences.push(
      plural(seconds.count, {
        one: 'Its one second goes along: one of each member, and none of who proposed the other idea or is on its team.',
        other:
          'Its # seconds go along: one of each member, and none of who proposed the other idea or is on its team.',
      }),
    );
  if (commentCount > 0)
    sentences.push(
      plural(commentCount, {
        one: 'Its one comment with votes and signatures goes along.',
        other: 'Its # comments with votes and signatures go along.',
      }),
    );
  // Of fewer than five, nobody is told how many.
  if (followers === null) sentences.push(t`Its followers and the watch lists that it is on follow.`);
  else if (followers > 0)
    sentences.push(
      plural(followers, {
        one: 'Its one follower and the watch lists that it is on follow.',
        other: 'Its # followers and the watch lists that it is on follow.',
      }),
    );
  const running = markets.filter(({ state }) => state !== 'SETTLED' && state !== 'SETTLING').length;
  if (running > 0)
    sentences.push(
      plural(running, {
        one: 'Trading in its market ends at once, and void is proposed in your name. A second officer has to confirm that; then holders are paid the average prices of the last week.',
        other:
          'Trading in its # markets ends at once, and void is proposed in your name. A second officer has to confirm that; then holders are paid the average prices of the last week.',
      }),
    );
  sentences.push(
    t`Who proposed it is nothing to the other idea, and stays as blind as now. It cannot be undone.`,
  );
  return sentences;
}
