import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Page } from '../ui/page';

/** Shown when a page fails to load (an update of the server while the tab was open) or to draw. */
export function BrokenPage() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <Page title="Not shown">
      <h1>This page could not be shown</h1>
      <p>Your orders and tokens are not affected. Loading it again usually helps.</p>
      <Button mt={16} onClick={() => location.reload()}>
        Load again
      </Button>
    </Page>
  );
}
