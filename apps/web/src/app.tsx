import { ApolloProvider } from '@apollo/client/react';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { client } from './api/client';
import { startLive } from './live/live';
import { router } from './routes';
import { colorSchemeManager, theme } from './ui/theme';
import { i18n } from './words/i18n';

/** Everything but the words, which have to be there before any of this is loaded. */
export function renderApp(root: HTMLElement): void {
  // Before the first query, so that no change falls between the answer and the stream.
  startLive();
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ApolloProvider client={client}>
          <MantineProvider
            theme={theme}
            colorSchemeManager={colorSchemeManager}
            defaultColorScheme="auto"
            // Both would write an inline <style>; ui/mantine.css does it instead.
            withCssVariables={false}
            withGlobalClasses={false}
          >
            <RouterProvider router={router} />
          </MantineProvider>
        </ApolloProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
