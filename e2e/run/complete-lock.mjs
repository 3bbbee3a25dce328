/**
 * Completes package-lock.json. A registry that lacks other platforms' native packages makes npm leave them out of
 * the lock file, and `npm ci` then refuses that file on every machine. A stub with the pinned version is enough:
 * npm skips it where its platform is not the machine's, and fetches it where it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * The platform that a native package's name ends with, in the terms of a lock file.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  const library = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    ...(processor && { cpu: [processor] }),
    ...(system === 'linux' && words.some((word) => /^(gnu|musl)/.test(word)) && { libc: [library] }),
    ...(system && { os: [system] }),
  };
}

/**
 * Where Node would look for a package required from `folder`, nearest first.
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function placesFor(folder, name) {
  const here = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
  const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  return folder === '' ? [here] : [here, ...placesFor(parent, name)];
}

/**
 * The lock file with a stub for every optional dependency that it lacks, and without what nothing depends on.
 * @param {{ packages: Record<string, any> }} lock
 */
export function completeLock(lock) {
  const needed = Object.entries(lock.packages).filter(([, { extraneous }]) => !extraneous);
  const packages = Object.fromEntries(needed);
  for (const [folder, { optionalDependencies = {}, dev }] of needed) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (placesFor(folder, name).some((place) => packages[place])) continue;
      if (!/^\d/.test(version)) throw new Error(`${name} is not pinned: ${folder} asks for ${version}`);
      packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev && { dev }),
        optional: true,
      };
    }
  }
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const ownPath = fileURLToPath(import.meta.url);

if (process.argv[1] === ownPath) {
  const lockPath = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(lockPath, 'utf8'));
  const completed = completeLock(lock);
  const stubs = Object.keys(completed.packages).filter((folder) => !(folder in lock.packages));
  writeFileSync(lockPath, `${JSON.stringify(completed, null, 2)}\n`);
  console.log(`package-lock.json: ${stubs.length} packages of other platforms added.`);
}
