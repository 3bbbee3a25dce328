import { sha256Of } from './build-files.ts';

/** A package in package-lock.json, of what is read here. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** `sha512-…`, as npm verifies it when it installs. */
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json, by folders of `node_modules`; the project itself under an empty one. */
export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** What the app is made of, in the form of CycloneDX 1.6. */
export const billFile = 'sbom.cdx.json';

/**
 * The bill of materials of what the build contains: the packages of the lock file that are not for development alone. The
 * same lock file gives the same octets: there is no date in it, and its number is made of its content.
 */
export function billOfMaterials(lock: LockFile): string {
  const components = runtimePackages(lock).map(([folder, locked]) => componentOf(nameOf(folder), locked));
  const metadata = {
    component: {
      type: 'application',
      'bom-ref': lock.name,
      name: lock.name,
      version: lock.version,
      licenses: [{ license: { id: 'MIT' } }],
    },
  };
  const content = { metadata, components };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(sha256Of(JSON.stringify(content)))}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The packages that the built app may contain, by their folders. */
export function runtimePackages({ packages }: LockFile): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && dev !== true);
}

/** The name of the package in a folder of `node_modules`. */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function componentOf(name: string, { version = '', license = '', integrity }: LockedPackage) {
  const url = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licences = /[ (]/u.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
  return {
    type: 'library',
    'bom-ref': url,
    name,
    version,
    purl: url,
    licenses: licences,
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
  };
}

function hashOf(integrity: string) {
  const [algorithm = '', digest = ''] = integrity.split(/-(.*)/su);
  return {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}

/** A UUID of version 8 (RFC 9562 section 5.8) out of a digest. */
function uuidOf(digest: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/u.exec(digest) ?? [];
  return [a, b, `8${c ?? ''}`, `8${d ?? ''}`, e].join('-');
}
