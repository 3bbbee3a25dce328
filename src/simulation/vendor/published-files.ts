/*
 * What can be fetched over http: revocation lists and issuers' certificates at the addresses that certificates name
 * (RFC 5280 sections 4.2.1.13 and 4.2.2.1). The vendor publishes at its own. An authority of the practice CA publishes
 * at whatever addresses the certificates name that it signed: its newest list and its certificate (assumed: whoever
 * writes an address into certificates sees to it that the file lies there).
 */
import type { Certificate } from '@/pki/certificate';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { groupBySubject } from '@/pki/path/issuers';
import { nameKey } from '@/pki/distinguished-name';
import type { RevocationList } from '@/pki/revocation-list';
import type { Decision } from '../world/decision';
import { decidedWithFile, type SavedFileFacts } from '../pc/files';
import { recordOf, type World } from '../world/world';

/** A file that lies at an address. */
export type PublishedFile =
  | { readonly kind: 'revocation-list'; readonly list: RevocationList }
  | { readonly kind: 'certificate'; readonly certificate: Certificate };

/** Save the file at an address in the folder of the PC. */
export interface SavePublishedFile {
  readonly type: 'save-published-file';
  readonly address: string;
}

/** The file gets a free name. */
export const savePublishedFile: Decision<SavePublishedFile, SavedFileFacts> = (
  world,
  _action,
  { file },
  at,
) => decidedWithFile(world, file, at);

/** What of the world says what is published where. */
export type PublishedIn = Pick<
  World,
  'authorities' | 'certificates' | 'practiceCertificates' | 'practiceLists' | 'revocationLists' | 'verdicts'
>;

/** All that is published in a world. */
interface Publications {
  /** By the key of the address. */
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** The hosts that answer, lower-case, whether a file lies there yet or not. */
  readonly hosts: ReadonlySet<string>;
}

const publications = new WeakMap<PublishedIn, Publications>();

/** The file at an address; undefined: there is none. Letter case counts in the path alone. */
export function fileAt(world: PublishedIn, address: string): PublishedFile | undefined {
  return publicationsIn(world).files.get(addressKey(address));
}

/** Whether a host, which is none of the site's, answers over http with files alone. */
export function isPublishingHost(world: PublishedIn, host: string): boolean {
  return publicationsIn(world).hosts.has(host.toLowerCase());
}

/** The lists at the addresses that certificates name, each once. */
export function listsFor(
  world: PublishedIn,
  certificates: readonly Certificate[],
): readonly RevocationList[] {
  const lists = certificates
    .flatMap(({ revocationListAddresses = [] }) => revocationListAddresses)
    .flatMap((address) => listAt(world, address) ?? []);
  return [...new Map(lists.map((list) => [list.fingerprint, list])).values()];
}

/** The list at an address; undefined: nothing can be fetched there, or no list. */
export function listAt(world: PublishedIn, address: string): RevocationList | undefined {
  const file = fileAt(world, address);
  return file?.kind === 'revocation-list' ? file.list : undefined;
}

/** The issuers' certificates at the addresses that a certificate names. */
export function issuersFor(
  world: PublishedIn,
  { issuerAddresses = [] }: Certificate,
): readonly Certificate[] {
  const files = issuerAddresses.flatMap((address) => fileAt(world, address) ?? []);
  return files.flatMap((file) => (file.kind === 'certificate' ? [file.certificate] : []));
}

const newestLists = new WeakMap<PublishedIn, ReadonlyMap<string, RevocationList>>();

/**
 * The newest list of each authority of the practice CA, by the fingerprint of the authority's key. Lists that were made
 * before lists were published are known by their bytes alone, and do not count.
 */
export function practiceListsOf(world: PublishedIn): ReadonlyMap<string, RevocationList> {
  const known = newestLists.get(world);
  if (known !== undefined) return known;
  const newest = new Map<string, RevocationList>();
  const issuers = practiceCertificatesBySubject(world);
  for (const list of Object.keys(world.practiceLists).flatMap((id) => world.revocationLists[id] ?? [])) {
    for (const issuer of issuers.get(nameKey(list.issuer)) ?? []) {
      if (world.verdicts[verdictKey(list, issuer)] !== 'good') continue;
      const { fingerprint } = issuer.publicKey;
      newest.set(fingerprint, newerOf(newest.get(fingerprint), list));
    }
  }
  newestLists.set(world, newest);
  return newest;
}

function practiceCertificatesBySubject(world: PublishedIn): ReadonlyMap<string, readonly Certificate[]> {
  return groupBySubject(
    Object.keys(world.practiceCertificates).map((id) => recordOf(world, 'certificates', id)),
  );
}

/** The addresses at which the list of an authority of the practice CA lies: those that its certificates name. */
export function listAddressesOf(world: PublishedIn, issuer: Certificate): readonly string[] {
  const issued = Object.values(world.certificates).filter((each) => isIssuedBy(world, each, issuer));
  return [...new Set(issued.flatMap(({ revocationListAddresses = [] }) => revocationListAddresses))];
}

function newerOf(left: RevocationList | undefined, right: RevocationList): RevocationList {
  if (left === undefined) return right;
  const order = left.thisUpdate - right.thisUpdate || compare(left.number ?? '', right.number ?? '');
  return order > 0 ? left : right;
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function isIssuedBy(world: PublishedIn, certificate: Certificate, issuer: Certificate): boolean {
  return (
    certificate.fingerprint !== issuer.fingerprint &&
    nameKey(certificate.issuer) === nameKey(issuer.subject) &&
    world.verdicts[verdictKey(certificate, issuer)] === 'good'
  );
}

function publicationsIn(world: PublishedIn): Publications {
  const known = publications.get(world);
  if (known !== undefined) return known;
  const files = new Map<string, PublishedFile>();
  const hosts = new Set<string>();
  const publish = (address: string, file: PublishedFile | undefined) => {
    const key = addressKey(address);
    const host = /^http:\/\/([^/]+)/.exec(key)?.[1];
    if (host === undefined) return;
    hosts.add(host);
    const before = files.get(key);
    if (file !== undefined && (before === undefined || isNewer(file, before))) files.set(key, file);
  };
  publishPractice(world, publish);
  publishVendor(world, publish);
  const found = { files, hosts };
  publications.set(world, found);
  return found;
}

type Publish = (address: string, file: PublishedFile | undefined) => void;

/** A server has one file at an address: what was put there last. */
function isNewer(file: PublishedFile, before: PublishedFile): boolean {
  if (file.kind !== 'revocation-list' || before.kind !== 'revocation-list') return true;
  return newerOf(before.list, file.list) === file.list;
}

function publishVendor(world: PublishedIn, publish: Publish): void {
  for (const authority of Object.values(world.authorities)) {
    const { issuerAddress, revocationListAddress, revocationList } = authority;
    const certificate = recordOf(world, 'certificates', authority.certificate);
    if (issuerAddress !== undefined) publish(issuerAddress, { kind: 'certificate', certificate });
    if (revocationListAddress === undefined) continue;
    const list = world.revocationLists[revocationList ?? ''];
    publish(revocationListAddress, list && { kind: 'revocation-list', list });
  }
}

function publishPractice(world: PublishedIn, publish: Publish): void {
  const issuers = practiceCertificatesBySubject(world);
  if (issuers.size === 0) return;
  for (const certificate of Object.values(world.certificates).filter(namesAddresses)) {
    const [issuer] = (issuers.get(nameKey(certificate.issuer)) ?? [])
      .filter((candidate) => isIssuedBy(world, certificate, candidate))
      .toSorted((left, right) => right.notAfter - left.notAfter);
    if (issuer === undefined) continue;
    const list = practiceListsOf(world).get(issuer.publicKey.fingerprint);
    const { revocationListAddresses = [], issuerAddresses = [] } = certificate;
    for (const address of revocationListAddresses)
      publish(address, list && { kind: 'revocation-list', list });
    for (const address of issuerAddresses) publish(address, { kind: 'certificate', certificate: issuer });
  }
}

function namesAddresses({ revocationListAddresses, issuerAddresses }: Certificate): boolean {
  return revocationListAddresses !== undefined || issuerAddresses !== undefined;
}

/** Scheme and host without case and port, the path as it is. */
function addressKey(address: string): string {
  const [, scheme = '', host = '', path = ''] = /^(\w+):\/\/([^/:]+)(?::\d+)?\/?(.*)$/.exec(address) ?? [];
  return `${scheme.toLowerCase()}://${host.toLowerCase()}/${path}`;
}
