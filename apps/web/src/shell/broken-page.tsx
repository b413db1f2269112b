import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { isCutOff, onConnected } from '../live/live';
import { Page } from '../ui/page';

const reload = () => location.reload();

/** Shown when a page fails to load (an update of the server while the tab was open) or to draw. */
export function BrokenPage() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  // What could not be loaded without a connection is loaded when it is back.
  useEffect(() => (isCutOff() ? onConnected(reload) : undefined), []);
  return (
    <Page title={t`Not shown`}>
      <h1>{t`This page could not be shown`}</h1>
      <p>{t`Your orders and tokens are not affected. Loading it again usually helps.`}</p>
      <Button mt={16} onClick={reload}>{t`Load again`}</Button>
    </Page>
  );
}
