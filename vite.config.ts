import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { FilesInMemory, pathAsked } from './e2e/run/delivery/files-in-memory.ts';
import { finishBuild } from './e2e/run/delivery/finish-build.ts';
import { headersOf, policyInside } from './e2e/run/delivery/headers.ts';
import {
  everythingInside,
  singleFileBuild,
  singleFileMode,
  workerInside,
} from './e2e/run/delivery/single-file.ts';

/** The policy inside the page too, for hosts that send no headers. Only the built page has it: the dev server needs more. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyInside() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** `vite preview` answers as any server of the app should: with its headers, and with nothing where there is no file. */
function ownAnswers(): Plugin {
  const files = new FilesInMemory();
  return {
    name: 'own-answers',
    configurePreviewServer: ({ config, middlewares }) => {
      const folder = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const headers = headersOf(pathAsked(request.url));
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        files.send(folder, headers, request, response).then((isSent) => isSent || next(), next);
      });
    },
  };
}

const resolve = { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } };
const build = { target: 'es2023', chunkSizeWarningLimit: 500, modulePreload: { polyfill: false } };

/** Two builds of one source: files for a web server, and one file to be handed around (`--mode file`). */
export default defineConfig(({ mode }) => ({
  base: './',
  // Addresses of the app are behind the hash: what is no file is not there.
  appType: 'mpa' as const,
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
    ...(mode === singleFileMode
      ? [workerInside({ resolve }), everythingInside()]
      : [policyInPage(), ownAnswers(), finishBuild()]),
  ],
  resolve,
  build: { ...build, ...(mode === singleFileMode ? singleFileBuild : {}) },
  worker: { format: 'es' as const },
  // The headers are those of the table, and no others.
  preview: { cors: false },
  test: {
    // Real keys take their time on a busy machine; a limit is there to end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    // Two cores are two workers: what else is checked at the same time is done long before.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true as const,
        mode,
        test: {
          name: 'node',
          environment: 'node',
          // No module keeps what a test could leave behind: they are loaded once a worker, not once a file.
          isolate: false,
          include: ['src/**/*.test.ts', 'e2e/run/**/*.test.ts'],
          setupFiles: ['src/testing/equal-octets.ts'],
        },
      },
      {
        extends: true as const,
        mode,
        test: {
          name: 'screen',
          environment: 'jsdom',
          // What a test draws is taken away after it; React and the app are loaded once a worker here too.
          isolate: false,
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/screen-setup.ts'],
        },
      },
    ],
  },
}));
