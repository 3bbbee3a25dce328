import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * No request to anything but the app's own files, no script but its own, no HTML from strings. `frame-ancestors`
 * counts in the header only: change that one line in `headers` to let a learning platform frame the lab.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lab default',
].join('; ');

const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The policy inside the page too, for hosts that send no headers. Only the built page has it: the dev server needs more. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const source = fileURLToPath(new URL('src', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    policyInPage(),
  ],
  resolve: { alias: { '@': source } },
  build: { target: 'es2023', chunkSizeWarningLimit: 500, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  preview: { headers },
  test: {
    // Real keys take their time on a busy machine; a limit is there to end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // Two cores are two workers: what else is checked at the same time is done long before.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // No module keeps what a test could leave behind: they are loaded once a worker, not once a file.
          isolate: false,
          include: ['src/**/*.test.ts', 'e2e/run/*.test.ts'],
        },
      },
      {
        extends: true,
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
});
