import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineShell } from './src/app/offline.ts';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages, built to dist/web, where `serve` finds them; `vite` alone serves them beside a server on port 3000. */
export default defineConfig({
  root: from('src/app/web'),
  plugins: [react(), offlineShell()],
  // Four tenths of a first load were a validator that no page calls.
  resolve: { alias: { zod: from('src/app/web/schemas-unread.ts') } },
  // A schema that no page reads is no part of it.
  build: {
    outDir: from('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
  },
  server: { proxy: { '/rpc': 'http://localhost:3000', '/api': 'http://localhost:3000' } },
});
