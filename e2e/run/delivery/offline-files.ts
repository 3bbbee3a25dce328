import { type BuildFile, integrityOf, sha256Of } from './build-files.ts';
import { serviceWorkerFile } from './headers.ts';

/** Kinds of files that the app itself asks for; what else lies in the build is for servers and people. */
const ofTheApp = /\.(?:js|css|svg|png|woff2|webmanifest)$/u;

/** How the line begins that is written in front of the service worker's script. */
const begins = 'const __BUILD__=';

/** The service worker's script with the list of what it keeps, all of the app, instead of a list that it may have. */
export function withOfflineFiles(script: string, files: readonly BuildFile[]): string {
  const kept = files.flatMap(({ path, bytes }) => {
    const name = path === 'index.html' ? './' : path;
    const isKept = path === 'index.html' || (ofTheApp.test(path) && path !== serviceWorkerFile);
    return isKept ? [{ path: name, integrity: integrityOf(bytes) }] : [];
  });
  const list = JSON.stringify(kept);
  const rest = script.startsWith(begins) ? script.slice(script.indexOf('\n') + 1) : script;
  return `${begins}${JSON.stringify(sha256Of(list))},__OFFLINE_FILES__=${list};\n${rest}`;
}
