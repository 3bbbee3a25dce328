import { refusal, success } from '@/base/outcome';
import type { Protection } from '@/pki/operations';
import type { Decision } from '../world/decision';
import { decidedWithFile, type NewFile } from '../pc/files';
import { problemOf, type ConfirmationName, type Problem } from '../world/problem';
import { recordOf, withRecords, type World } from '../world/world';
import { chainOf, isSelfSigned, mayIssue } from './issuers';
import { unaccepted } from './issue-certificate';

/** How a file is written. `chain`: with the certificates above, nearest issuer first. */
export const exportFormats = {
  certificates: [
    'pem',
    'pem-chain',
    'der',
    'pkcs7',
    'pkcs7-chain',
    'pkcs12',
    'pkcs12-chain',
    'trust-store',
    'pem-with-key',
    'pem-with-key-and-chain',
  ],
  keys: ['pkcs8', 'pkcs8-encrypted', 'pkcs8-der', 'traditional', 'public-pem'],
  requests: ['pem', 'der'],
  'revocation-lists': ['pem', 'der'],
} as const;

/** The lists whose items can be written to files. */
export type ExportableList = keyof typeof exportFormats;

/** Any format. */
export type ExportFormat = (typeof exportFormats)[ExportableList][number];

/** Write items of a list into one file of the PC's folder. Passwords are handed over apart. */
export interface ExportPracticeItems {
  readonly type: 'export-practice-items';
  readonly list: ExportableList;
  /** In the order of the file; formats for one item take the first. */
  readonly items: readonly string[];
  readonly format: ExportFormat;
  readonly protection?: Protection;
  readonly fileName: string;
  readonly accepted: readonly ConfirmationName[];
}

/** The formats that a password protects. */
export const protectedFormats: readonly ExportFormat[] = [
  'pkcs8-encrypted',
  'pkcs12',
  'pkcs12-chain',
  'trust-store',
];

/** The formats that hold a private key, in clear or under a password. */
export const keyFormats: readonly ExportFormat[] = [
  'pkcs8',
  'pkcs8-encrypted',
  'pkcs8-der',
  'traditional',
  'pkcs12',
  'pkcs12-chain',
  'pem-with-key',
  'pem-with-key-and-chain',
];

/** The formats that take several items. */
export const formatsOfSeveral: readonly ExportFormat[] = ['pem', 'pkcs7', 'trust-store'];

/** The file that was written. */
export interface ExportedFacts {
  readonly file: NewFile;
}

/** What stands against it; undefined when nothing does. Asks once for each root whether it is known what it is for. */
export function problemOfExport(
  world: World,
  { list, items, format, accepted, fileName }: ExportPracticeItems,
): Problem | undefined {
  if (fileName.trim() === '') return problemOf('name-required', 'fileName');
  if (list !== 'certificates') return undefined;
  const keyless = keyFormats.includes(format)
    ? items.find((item) => keyOf(world, item) === undefined)
    : undefined;
  if (keyless !== undefined)
    return problemOf('key-not-in-list', 'format', {
      name: recordOf(world, 'practiceCertificates', keyless).name,
    });
  const roots = rootsIn(world, exportedCertificates(world, items, format)).filter(
    (root) => world.practiceCertificates[root]?.isKnownAsLabRoot !== true,
  );
  const names = roots.map((root) => world.practiceCertificates[root]?.name ?? '').join(', ');
  return unaccepted(roots.length === 0 ? [] : [{ name: 'root-is-for-the-lab', values: { names } }], accepted);
}

/** The file gets a free name. */
export const exportPracticeItems: Decision<ExportPracticeItems, ExportedFacts> = (
  world,
  action,
  { file },
  at,
) => {
  const problem = problemOfExport(world, action);
  if (problem !== undefined) return refusal(problem);
  const saved = decidedWithFile(world, file, at);
  if (!saved.ok || action.list !== 'certificates') return saved;
  const roots = rootsIn(world, exportedCertificates(world, action.items, action.format));
  const known = roots.map((root) => [
    root,
    { ...recordOf(world, 'practiceCertificates', root), isKnownAsLabRoot: true },
  ]);
  const after = withRecords(
    saved.value.world,
    'practiceCertificates',
    Object.fromEntries(known) as World['practiceCertificates'],
  );
  return success({ ...saved.value, world: roots.length === 0 ? saved.value.world : after });
};

/** The certificates that a file of that format holds, in its order. */
export function exportedCertificates(
  world: World,
  items: readonly string[],
  format: ExportFormat,
): readonly string[] {
  const [first] = items;
  if (first === undefined) return [];
  if (format.endsWith('-chain')) return chainOf(world, first);
  return formatsOfSeveral.includes(format) ? items : [first];
}

/** The key of a certificate if it is in the list of keys. */
export function keyOf(world: World, certificate: string): string | undefined {
  const { fingerprint } = recordOf(world, 'certificates', certificate).publicKey;
  return world.practiceKeys[fingerprint] === undefined ? undefined : fingerprint;
}

/** Roots among certificates: authorities that are signed with their own key. */
function rootsIn(world: World, certificates: readonly string[]): readonly string[] {
  return certificates.filter((fingerprint) => {
    const certificate = recordOf(world, 'certificates', fingerprint);
    return mayIssue(certificate) && isSelfSigned(world, certificate);
  });
}
