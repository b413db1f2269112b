import { t } from '@lingui/core/macro';

/** What the headline of an idea can ask. */
export const headlines = [
  { value: 'JURY', label: t`Whether a jury judges it worth doing` },
  { value: 'ADOPTED', label: t`Whether it is adopted` },
  { value: 'SHIPPED', label: t`Whether it is shipped` },
] as const;
