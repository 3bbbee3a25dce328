/**
 * `npm start`: installs what is missing, builds the app and serves it on this machine alone. With `-- --open` it is
 * opened in the browser of the desktop, where there is one.
 */
import { installPackages } from './install.mjs';
import { isOpened, openSentence } from './opening.mjs';
import { projectFolder } from './run.mjs';

await installPackages();
const { build, preview } = await import('vite');

console.log('Building the app…');
await build({ root: projectFolder, logLevel: 'warn' });

const open = isOpened({ parameters: process.argv, platform: process.platform, environment: process.env });
const wantedPort = Number(process.env.PORT ?? 4173);
const server = await preview({
  root: projectFolder,
  logLevel: 'warn',
  preview: { host: 'localhost', port: wantedPort, open },
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(openSentence(address));

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void server.close().then(() => process.exit(0)));
