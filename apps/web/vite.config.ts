import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';
import { compressBuild } from './compress-build';

const framework =
  /node_modules\/(react|react-dom|scheduler|react-router|@apollo|@wry|optimism|rxjs|graphql|graphql-ws)\//;
const server = 'http://localhost:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), compressBuild()],
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
    proxy: { '/graphql': { target: server, ws: true } },
  },
});
