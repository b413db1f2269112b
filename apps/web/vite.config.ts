import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';
import { compressBuild } from './compress-build';
import { preloadApp } from './preload-app';
import { wordCatalogues, wordMacros } from './words-plugin';

const framework =
  /node_modules\/(react|react-dom|scheduler|react-router|@apollo|@wry|optimism|rxjs|graphql|graphql-ws)\//;
const server = 'http://localhost:4000';

const used = new Set<string>();
const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { 'openfloor-words': `${root}src/words/i18n.ts` } },
  plugins: [wordMacros(root, used), wordCatalogues(root, used), react(), preloadApp(), compressBuild()],
  build: {
    // Beside the client, not in dist/: the server's build empties that one.
    outDir: 'dist',
    emptyOutDir: true,
    // A data: font or image would need a wider content security policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Changes with a dependency and not with every release of ours, so browsers can keep it.
        codeSplitting: { groups: [{ name: 'framework', test: framework }] },
      },
    },
  },
  server: {
    proxy: { '/graphql': { target: server, ws: true }, '/sign-in/sso': server, '/export': server },
  },
});
