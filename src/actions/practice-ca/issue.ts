import { toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import { toPem } from '@/pki/pem';
import type { KeyPair, PublicKey } from '@/pki/public-key';
import {
  type CertificatePlan,
  type IssuedFacts,
  type IssuePracticeCertificate,
  planCertificate,
} from '@/simulation/practice-ca/issue-certificate';
import { type IssuedListFacts, type IssuePracticeList, planList } from '@/simulation/practice-ca/issue-list';
import { planRenewal, type RenewPracticeCertificate } from '@/simulation/practice-ca/renew-certificate';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/files';
import type { Circumstances, Preparation, Tools } from '../preparation/preparation';
import { chosenKey, keptKey, secretOf, takeUnusedKey } from './keys-and-requests';

/** Makes the new key first if one is wanted, then issues the certificate, again if the world changed. */
export const preparePracticeCertificate: Preparation<
  IssuePracticeCertificate,
  IssuedFacts,
  KeyPair | undefined
> = {
  once: async ({ action: { source }, action, world, tools }) => {
    const plan = planCertificate(world, action);
    if (!plan.ok) return plan;
    const isNew = source.kind === 'key' && source.key.kind === 'new';
    return isNew ? takeUnusedKey(tools, world, source.key.shape) : success(undefined);
  },
  prepare: async (circumstances, made) => {
    const { action, world, tools } = circumstances;
    const plan = planCertificate(world, action);
    if (!plan.ok) return plan;
    const subject = await subjectKey(circumstances, made);
    if (!subject.ok) return subject;
    const certificate = await signCertificate(tools, plan.value, subject.value);
    if (!certificate.ok) return certificate;
    const verdicts = await verdictsOn(certificate.value, world, tools);
    const pem = toUtf8(toPem('CERTIFICATE', certificate.value.der));
    const files = action.saveAs === undefined ? [] : [await publicFile(action.saveAs, 'certificate', pem)];
    const [file] = files;
    const facts = { certificate: certificate.value, verdicts };
    return success({
      facts: file === undefined ? facts : { ...facts, file: file.file },
      contents: toKeep(files).contents ?? [],
      secrets: made === undefined ? [] : [secretOf(made)],
    });
  },
};

/** The key that is certified, and its private half where the certificate is signed with it. */
interface SubjectKey {
  readonly publicKey: PublicKey;
  readonly keyPair?: KeyPair;
}

async function subjectKey(
  { action: { source, issuer }, world, tools }: Circumstances<IssuePracticeCertificate>,
  made: KeyPair | undefined,
): Promise<Outcome<SubjectKey, Problem>> {
  if (source.kind === 'request' && issuer !== undefined) return requestKey(tools, source.request);
  const key =
    source.kind === 'key'
      ? await chosenKey(tools, source.key, made)
      : await keptKey(
          tools.readKey,
          recordOf(world, 'practiceRequests', source.request).key.fingerprint,
          'issuer',
        );
  return key.ok ? success({ publicKey: key.value.publicKey, keyPair: key.value }) : key;
}

async function requestKey({ readFile, pki }: Tools, request: string): Promise<Outcome<SubjectKey, Problem>> {
  const der = await readFile(request);
  const [item] = der === undefined ? [] : await pki.readFiles([der], []);
  if (item?.kind !== 'request') return refusal(problemOf('request-missing', 'request'));
  return success({ publicKey: item.request.publicKey });
}

/** Signs a planned certificate with the issuer's key, or with its own. */
export async function signCertificate(
  { readKey, serials, pki }: Tools,
  { template, issuerKey }: CertificatePlan,
  { publicKey, keyPair }: SubjectKey,
): Promise<Outcome<Certificate, Problem>> {
  const signer =
    issuerKey === undefined && keyPair !== undefined
      ? success(keyPair)
      : await keptKey(readKey, issuerKey ?? publicKey.fingerprint, 'issuer');
  if (!signer.ok) return signer;
  // With training keys a lab file may bring what another lab made at the same revision: the key tells them apart.
  const serialNumber = await serials.next(`practice certificate ${publicKey.fingerprint}`);
  return success(await pki.issueCertificate({ ...template, publicKey, serialNumber }, signer.value));
}

/** What is known of its signature, and of those that it may have made. */
export function verdictsOn(certificate: Certificate, world: World, { pki }: Tools): Promise<VerdictTable> {
  return collectVerdicts([certificate, ...Object.values(world.certificates)], pki, world.verdicts);
}

/** Issues the certificate again. */
export const preparePracticeRenewal: Preparation<RenewPracticeCertificate, IssuedFacts> = {
  prepare: async ({ action, world, tools }) => {
    const plan = planRenewal(world, action);
    if (!plan.ok) return plan;
    const { publicKey } = recordOf(world, 'certificates', action.certificate);
    const certificate = await signCertificate(tools, plan.value, { publicKey });
    if (!certificate.ok) return certificate;
    const verdicts = await verdictsOn(certificate.value, world, tools);
    return success({ facts: { certificate: certificate.value, verdicts } });
  },
};

/** Signs the list with the authority's key. */
export const preparePracticeList: Preparation<IssuePracticeList, IssuedListFacts> = {
  prepare: async ({ action, world, at, tools }) => {
    const plan = planList(world, action, at);
    if (!plan.ok) return plan;
    const issuer = recordOf(world, 'certificates', action.authority);
    const { publicKey } = issuer;
    const key = await keptKey(tools.readKey, publicKey.fingerprint, 'authority');
    if (!key.ok) return key;
    const list = await tools.pki.issueRevocationList(plan.value, key.value);
    const verdicts = await collectVerdicts([issuer], tools.pki, world.verdicts, [list]);
    const files =
      action.saveAs === undefined ? [] : [await publicFile(action.saveAs, 'revocation-list', list.der)];
    const contents = [{ id: list.fingerprint, bytes: list.der }, ...(toKeep(files).contents ?? [])];
    const [file] = files;
    return success({
      facts: { list, verdicts, ...(file === undefined ? {} : { file: file.file }) },
      contents,
    });
  },
};
