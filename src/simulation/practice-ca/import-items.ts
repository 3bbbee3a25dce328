import { success } from '@/base/outcome';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import { refused, type Decision } from '../world/decision';
import { recordOf, withCertificates, type World } from '../world/world';
import { listContentOf } from './items';
import { withListed } from './issue-certificate';
import { withList, withPublished } from './issue-list';
import { withKey } from './key';
import { withRequest } from './make-request';
import { withAuthority } from './revoke-certificates';
import type { KeyFacts } from '../world/practice-records';

/** Take whatever the files hold into the lists. */
export interface ImportPracticeItems {
  readonly type: 'import-practice-items';
}

/** Something found, with the name that it had where it came from. */
export type Found<Content> = Content & { readonly name?: string };

/** What the files hold. Private keys themselves go to the vault. */
export interface ImportedFacts {
  /** `file` is the name of the key's file without its ending. */
  readonly keys: readonly Found<{ readonly key: KeyFacts; readonly file: string }>[];
  readonly requests: readonly Found<{ readonly request: CertificateRequest }>[];
  readonly certificates: readonly Found<{ readonly certificate: Certificate }>[];
  readonly lists: readonly Found<{ readonly list: RevocationList }>[];
  readonly verdicts: VerdictTable;
}

/** Refuses files with nothing of use, and files of which the lists hold everything already. */
export const importPracticeItems: Decision<ImportPracticeItems, ImportedFacts> = (
  world,
  _action,
  facts,
  at,
) => {
  const { keys, requests, certificates, lists, verdicts } = facts;
  if (keys.length + requests.length + certificates.length + lists.length === 0)
    return refused('nothing-to-import', 'files');
  const known = withCertificates(
    world,
    certificates.map(({ certificate }) => certificate),
    verdicts,
  );
  const after = [
    ...certificates.map(
      ({ certificate, name }) =>
        (before: World) =>
          withListed(before, certificate, name ?? displayNameOf(certificate.subject), at),
    ),
    ...requests.map(
      ({ request, name }) =>
        (before: World) =>
          withRequest(before, request, name ?? displayNameOf(request.subject), at),
    ),
    ...keys.map(
      ({ key, name, file }) =>
        (before: World) =>
          withKey(before, key, name ?? nameOfKey(before, key.fingerprint) ?? file, at),
    ),
    ...lists.map(
      ({ list, name }) =>
        (before: World) =>
          withListOfAuthority(before, list, name ?? displayNameOf(list.issuer), at),
    ),
  ].reduce((before, add) => add(before), known);
  const counts = countsBetween(world, after);
  if (Object.values(counts).every((count) => count === '0')) return refused('everything-in-lists', 'files');
  return success({ world: after, events: [{ name: 'practice-items-imported', values: counts }] });
};

/** A key without a name is called what the certificate or request for it is called. */
function nameOfKey(world: World, key: string): string | undefined {
  const certificate = Object.keys(world.practiceCertificates).find(
    (id) => recordOf(world, 'certificates', id).publicKey.fingerprint === key,
  );
  const request = Object.values(world.practiceRequests).find((own) => own.key.fingerprint === key);
  return world.practiceCertificates[certificate ?? '']?.name ?? request?.name;
}

/** A list that an authority of the lists signed is published and entered in its books, so that its next one goes on from there. */
function withListOfAuthority(world: World, list: RevocationList, wished: string, at: number): World {
  const listed = withList(world, list, wished, at);
  const key = authorityKeyOf(world, list);
  if (key === undefined) return listed;
  const { number = '0', revoked } = listContentOf(list);
  return withAuthority(withPublished(listed, list), key, (before) => {
    const known = new Set(before.revoked.map(({ serialNumber }) => serialNumber));
    const isLater = BigInt(number) > BigInt(before.listNumber);
    return {
      revoked: [...before.revoked, ...revoked.filter(({ serialNumber }) => !known.has(serialNumber))],
      listNumber: isLater ? number : before.listNumber,
    };
  });
}

function authorityKeyOf(world: World, { fingerprint, issuer }: RevocationList): string | undefined {
  const found = Object.keys(world.practiceCertificates)
    .map((id) => recordOf(world, 'certificates', id))
    .find(
      ({ subject, publicKey }) =>
        nameKey(subject) === nameKey(issuer) &&
        world.verdicts[`${fingerprint} ${publicKey.fingerprint}`] === 'good',
    );
  return found?.publicKey.fingerprint;
}

function countsBetween(before: World, after: World) {
  const added = (name: 'practiceKeys' | 'practiceRequests' | 'practiceCertificates' | 'practiceLists') =>
    String(Object.keys(after[name]).length - Object.keys(before[name]).length);
  return {
    keys: added('practiceKeys'),
    requests: added('practiceRequests'),
    certificates: added('practiceCertificates'),
    lists: added('practiceLists'),
  };
}
