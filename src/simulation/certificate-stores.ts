import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { decided, refused, type Decision, type NoFacts } from './decision';
import { recordOf, withCertificates, withoutRecord, withRecords, type World } from './world';

/** The logical stores of a Windows PC (spec, Import Wizard and stores). */
export type StoreName = 'personal' | 'trusted-root' | 'intermediate' | 'other-people' | 'untrusted';

/** What Windows calls each store, in the order of its list. */
export const storeLabels: Readonly<Record<StoreName, string>> = {
  personal: 'Personal',
  'trusted-root': 'Trusted Root Certification Authorities',
  intermediate: 'Intermediate Certification Authorities',
  'other-people': 'Other People',
  untrusted: 'Untrusted Certificates',
};

/** A PC of the site. */
export interface Pc {
  readonly name: string;
  /** How many PCs with the same stores the record stands for; 1 when left out. */
  readonly count?: number;
}

/** The id of the PC that the trainee sits at. */
export const traineePc = 'trainee';

/** One certificate in one store of one PC. */
export interface Placement {
  readonly pc: string;
  readonly store: StoreName;
  readonly certificate: string;
  readonly addedAt: number;
}

/** Put the certificates of a file into a store. */
export interface ImportCertificates {
  readonly type: 'import-certificates';
  readonly pc: string;
  readonly store: StoreName;
}

/** Which certificates the files hold, with what is known of their signatures. */
export interface ImportFacts {
  readonly certificates: readonly Certificate[];
  readonly verdicts: VerdictTable;
}

/** Take a certificate out of a store. */
export interface RemoveCertificate {
  readonly type: 'remove-certificate';
  readonly placement: string;
}

/** The id of a placement: the same certificate lies in a store once. */
export function placementId(pc: string, store: StoreName, certificate: string): string {
  return `${pc}/${store}/${certificate}`;
}

/** Refuses files without a certificate, and certificates that all lie in the store already. */
export const importCertificates: Decision<ImportCertificates, ImportFacts> = (
  world,
  { pc, store },
  facts,
  at,
) => {
  const { certificates, verdicts } = facts;
  const values = { store: storeLabels[store], count: String(certificates.length) };
  if (certificates.length === 0) return refused('no-certificate-given', 'files', values);
  const placements = certificates.map(({ fingerprint }) => ({
    pc,
    store,
    certificate: fingerprint,
    addedAt: at,
  }));
  const added = placements.filter(
    ({ certificate }) => !world.placements[placementId(pc, store, certificate)],
  );
  if (added.length === 0) return refused('already-in-store', 'files', values);
  const rows = Object.fromEntries(
    added.map((placement) => [placementId(pc, store, placement.certificate), placement]),
  );
  const after = withRecords(withCertificates(world, certificates, verdicts), 'placements', rows);
  return decided(after, 'certificate-trusted', { ...values, count: String(added.length) });
};

/** The certificate itself stays known to the lab. */
export const removeCertificate: Decision<RemoveCertificate, NoFacts> = (world, { placement }) => {
  const { store } = recordOf(world, 'placements', placement);
  return decided(withoutRecord(world, 'placements', placement), 'certificate-removed', {
    store: storeLabels[store],
  });
};

/** The certificates of one store of a PC. */
export function certificatesInStore(world: World, pc: string, store: StoreName): readonly Certificate[] {
  return Object.values(world.placements)
    .filter((placement) => placement.pc === pc && placement.store === store)
    .map(({ certificate }) => recordOf(world, 'certificates', certificate));
}
