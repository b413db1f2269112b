import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react-swc';
import { defineConfig, type Plugin } from 'vite';
import { compressBuild } from '../compress-build';

/** GraphiQL's style sheet carries its fonts as data: addresses, which the content security policy forbids. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/graphiql/dist/style.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined,
};

/** A page of its own beside the client's build, so that nobody who does not open it has anything to load. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  publicDir: false,
  plugins: [withoutFonts, react(), compressBuild()],
  build: {
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // CodeMirror and GraphQL's language service are what they are.
    chunkSizeWarningLimit: 2_000,
  },
});
