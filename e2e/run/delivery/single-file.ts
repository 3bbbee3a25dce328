import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { sha256Of } from './build-files.ts';
import { policyInside } from './headers.ts';

/** The mode of the build that is one file. */
export const singleFileMode = 'file';

/** Where it is written, and what it is called. */
const singleFileFolder = 'dist-file';
export const singleFile = 'connect-certificate-lab.html';

/** What of the build has to be said otherwise, so that everything is in the page: nothing can be asked for from a file. */
export const singleFileBuild = {
  outDir: singleFileFolder,
  assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  copyPublicDir: false,
  cssCodeSplit: false,
  chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
  rolldownOptions: { output: { codeSplitting: false } },
} satisfies UserConfig['build'];

/**
 * The worker as a script inside the page, started from a blob. A classic one, with all that it else loads late: a module
 * of a blob dies without a word where the page has no origin.
 */
export function workerInside({ resolve }: Pick<UserConfig, 'resolve'>): Plugin {
  return {
    name: 'worker-inside',
    enforce: 'pre',
    load: async (id) => {
      const [entry = '', query] = id.split('?');
      if (query !== 'worker&url') return undefined;
      const script = JSON.stringify(await scriptOf(entry, resolve));
      return `export default URL.createObjectURL(new Blob([${script}], { type: 'text/javascript' }));`;
    },
  };
}

async function scriptOf(entry: string, resolve: UserConfig['resolve']): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ...(resolve === undefined ? {} : { resolve }),
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [result] = [built].flat();
  const [chunk] = result !== undefined && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the worker was not built');
  return chunk.code;
}

/** Puts script, style and picture into the page, with a policy that takes just those. */
export function everythingInside(): Plugin {
  return {
    name: 'everything-inside',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { page, script, style } = partsOf(bundle);
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: singleFile, source: wholePage(page, script, style) });
      },
    },
  };
}

interface Parts {
  readonly page: string;
  readonly script: string;
  readonly style: string;
}

function partsOf(bundle: Rolldown.OutputBundle): Parts {
  const outputs = Object.values(bundle);
  const scripts = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
  const textOf = (end: string) =>
    outputs.flatMap((each) =>
      each.type === 'asset' && each.fileName.endsWith(end) ? [Buffer.from(each.source).toString()] : [],
    );
  const [pages, styles] = [textOf('.html'), textOf('.css')];
  const [page, script, style] = [pages[0], scripts[0], styles.join('\n')];
  if (page === undefined || script === undefined || pages.length + scripts.length !== 2)
    throw new Error('the build is not one page with one script');
  return { page, script: insideScript(script), style };
}

/** What would end a script element, or begin a comment in it, written so that it means the same and does neither. */
function insideScript(script: string): string {
  const written = script.replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3C`);
  return written.replaceAll('./favicon.svg', pictureInside());
}

function wholePage(page: string, script: string, style: string): string {
  const policy = policyInside({
    'script-src': sourceOf(script),
    'style-src': sourceOf(style),
    'img-src': 'data:',
    'font-src': "'none'",
    'worker-src': 'blob:',
    'manifest-src': "'none'",
  });
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="build" content="${sha256Of(script + style)}">`,
    `<style>${style}</style>`,
    `<script type="module">${script}</script>`,
  ];
  return page
    .replaceAll(/^\s*<script\b[^>]*><\/script>\n?/gmu, '')
    .replaceAll(
      /^\s*<link\b[^>]*rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>\n?/gmu,
      '',
    )
    .replaceAll('./favicon.svg', pictureInside())
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${head.slice(0, 2).join('\n    ')}`)
    .replace('</head>', () => `  ${head.slice(2).join('\n    ')}\n  </head>`);
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function pictureInside(): string {
  const picture = readFileSync(fileURLToPath(new URL('../../../public/favicon.svg', import.meta.url)));
  return `data:image/svg+xml;base64,${picture.toString('base64')}`;
}
