import { toUtf8 } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { toPem } from '@/pki/pem';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { KeyPair, PublicKey } from '@/pki/public-key';
import type { IssuedFacts } from '@/simulation/practice-ca/issue-certificate';
import {
  planCertificate,
  type CertificatePlan,
  type IssuePracticeCertificate,
} from '@/simulation/practice-ca/plan-certificate';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Circumstances, Preparation, Tools } from '../preparation/preparation';
import { chosenKey, keptKey, secretOf, takeUnusedKey } from './taken-key';

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
    return success(isNew ? await takeUnusedKey(tools, world, source.key.shape) : undefined);
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
