/**
 * `npm run class`: builds the app and serves it over https to the computers and phones of the local network, for as long
 * as it runs. `-- --host 192.0.2.7` serves at one address of this computer alone, `-- --port 8443` at another port,
 * `-- --built` what was built last.
 */
import { X509Certificate, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { authorityFile, classText } from './class-text.mjs';
import { installPackages } from './install.mjs';
import { projectFolder } from './run.mjs';

const day = 86_400_000;

await installPackages();
const { build, createServer, preview } = await import('vite');
const { default: encodeQR } = await import('qr');

const { values } = parseArgs({
  options: { host: { type: 'string' }, port: { type: 'string' }, built: { type: 'boolean' } },
});
const addresses = values.host === undefined ? networkAddresses() : [values.host];
if (addresses.length === 0)
  throw new Error('This computer is in no network: connect it to that of the class.');
const names = values.host === undefined ? [hostname(), `${hostname()}.local`] : [];
const certificates = await keptCertificates([...addresses, ...names]);

if (!values.built) {
  console.log('Building the app…');
  await build({ root: projectFolder, logLevel: 'warn' });
}
const server = await preview({
  root: projectFolder,
  logLevel: 'warn',
  plugins: [authorityToTake(certificates.authority)],
  preview: {
    host: values.host ?? true,
    port: Number(values.port ?? 4443),
    https: { key: certificates.key, cert: certificates.certificate },
    allowedHosts: names,
  },
});
const { port } = server.httpServer.address();
const urls = addresses.map((address) => `https://${address}:${port}/`);
const { fingerprint256 } = new X509Certificate(certificates.authority);
console.log(classText({ urls, code: encodeQR(urls[0], 'ascii'), fingerprint: fingerprint256 }));

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void server.close().then(() => process.exit(0)));

/** Addresses of this computer in its networks; IPv4, which is what people type. */
function networkAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/**
 * Those of the last time for the same addresses, so that a class that trusts them need not do it again; else new ones.
 * @param {string[]} hosts
 * @returns {Promise<import('./delivery/class-certificates').ClassCertificates>}
 */
async function keptCertificates(hosts) {
  const name = createHash('sha256').update(hosts.join(' ')).digest('hex').slice(0, 16);
  const folder = join(projectFolder, 'node_modules', '.cache', 'class');
  const file = join(folder, `${name}.json`);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (kept !== undefined && kept.until > Date.now() + 2 * day) return kept;
  const made = await makeCertificates(hosts);
  mkdirSync(folder, { recursive: true });
  // For this user alone: the server's key is in it.
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/**
 * The product's own certificate core makes them.
 * @param {string[]} hosts
 */
async function makeCertificates(hosts) {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const loader = await createServer({
    ...{ root: projectFolder, configFile: false, logLevel: 'warn', appType: 'custom' },
    resolve: { alias: { '@': source } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const maker = await loader.ssrLoadModule('/e2e/run/delivery/class-certificates.ts');
  const made = await maker.makeClassCertificates(hosts, Date.now());
  await loader.close();
  return made;
}

/**
 * The authority's certificate, for whoever wants to trust it.
 * @param {string} pem
 */
function authorityToTake(pem) {
  return {
    name: 'class-authority',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(`/${authorityFile}`, (_, response) => {
        response.setHeader('Content-Type', 'application/x-x509-ca-cert').end(pem);
      });
    },
  };
}
