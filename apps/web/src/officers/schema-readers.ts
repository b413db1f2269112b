import { t } from '@lingui/core/macro';

/** Who may ask the API for its schema. */
export const readers = [
  { value: 'EVERYBODY', label: t`Everybody` },
  { value: 'MEMBERS', label: t`Members` },
  { value: 'NOBODY', label: t`Nobody` },
] as const;
