import { t } from '@lingui/core/macro';

interface Found {
  readonly id: string;
  readonly title: string;
}

/** What a list of ideas offers: what was found, and what is chosen even where the words do not find it any more. */
export function ideaOptions(found: readonly Found[], chosen: Found | null) {
  const kept = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen] : [];
  const none = { value: '', label: found.length === 0 ? t`No title matches` : t`Choose one` };
  return [none, ...[...kept, ...found].map(({ id, title }) => ({ value: id, label: title }))];
}
