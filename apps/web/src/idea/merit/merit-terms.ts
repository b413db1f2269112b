import { t } from '@lingui/core/macro';
import { formatAge } from '../../format/time';
import type { IdeaMerit } from './merit-query';

/** How far a merit can be trusted, and when it changes: what is below its parts. */
export function meritTerms(
  merit: Pick<IdeaMerit, 'low' | 'high' | 'band' | 'bandSize' | 'publishedAt'>,
): string {
  const { low, high, publishedAt } = merit;
  const width = t`With what is known it could as well be anything from ${low} to ${high}${apart(merit)}.`;
  return t`${width} Published ${formatAge(publishedAt)}; it is published again once five more people have changed what they put behind it.`;
}

function apart({ band, bandSize }: Pick<IdeaMerit, 'band' | 'bandSize'>): string {
  if (band === null || bandSize === null) return '';
  const others = bandSize - 1;
  if (others === 0) return t`, and no other idea comes near: it is alone in band ${band}`;
  const ideas = others === 1 ? t`one other idea` : t`${others} other ideas`;
  return t`, so it cannot be told apart from ${ideas} in band ${band}`;
}
