import { useMediaQuery } from '@mantine/hooks';

/** Whether the right column stands beside the content; the same width as in ui/page.module.css. */
export const useWide = (): boolean =>
  useMediaQuery('(min-width: 960px)', true, { getInitialValueInEffect: false }) ?? true;
