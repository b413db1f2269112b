import './ui/styles';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { client } from './api/client';
import { startLive } from './live/live';
import { router } from './routes';
import { colorSchemeManager, theme } from './ui/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Before the first query, so that no change falls between the answer and the stream.
startLive();

createRoot(root).render(
  <StrictMode>
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
  </StrictMode>,
);
