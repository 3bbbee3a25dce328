import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { authorityIds } from '@/simulation/world/authority';
import { recordOf, type World } from '@/simulation/world/world';
import type { Tools } from '../preparation/preparation';
import type { PracticeFault } from '@/simulation/world/vendor-records';

const authorityKeyLength = 2048;

/** Both authorities are valid as long as the real ones might have been; the old root ended when such roots did. */
const olderValidity = { notBefore: 959_644_800_000, notAfter: 1_590_796_799_000 } as const;

const authorityMarks = {
  digest: 'SHA-256',
  identifiers: true,
  basicConstraints: { isAuthority: true },
  keyUsage: ['keyCertSign', 'cRLSign'],
} as const satisfies Partial<CertificateTemplate>;

/** The issuers that a vendor sends by mistake, nearest first; undefined where it sends the right ones. */
export async function mistakenChain(
  world: World,
  fault: PracticeFault | 'none',
  tools: Tools,
): Promise<readonly Certificate[] | undefined> {
  if (fault === 'wrong-intermediate') return chainOfAnother(world, tools);
  return fault === 'old-root' ? chainOfOldRoot(world, tools) : undefined;
}

/** Another intermediate of the same root, which signed nothing of the order. */
async function chainOfAnother(world: World, { keys, serials, pki, readKey }: Tools) {
  const { certificate, key } = recordOf(world, 'authorities', authorityIds.vendorRoot);
  const [root, rootKey] = [recordOf(world, 'certificates', certificate), await readKey(key)];
  if (rootKey === undefined) return undefined;
  const { notBefore, notAfter } = vendorIntermediateOf(world);
  const { publicKey } = await keys.take('vendor-client-authority', authorityKeyLength);
  const template = {
    ...authorityMarks,
    subject: named('HarborSign Simulation Client CA'),
    issuer: root.subject,
    serialNumber: await serials.next('vendor-client-authority'),
    publicKey,
    notBefore,
    notAfter,
  };
  return [await pki.issueCertificate(template, rootKey), root];
}

/** The right intermediate as an older root had certified it, which the PCs do not trust and which ended in 2020. */
async function chainOfOldRoot(world: World, { keys, serials, pki }: Tools) {
  const rootKey = await keys.take('vendor-old-root', authorityKeyLength);
  const issuer = named('HarborSign Simulation Secure Server Root');
  const old = { ...authorityMarks, ...olderValidity, issuer } as const;
  const { publicKey, subject } = vendorIntermediateOf(world);
  const root = await pki.issueCertificate(
    {
      ...old,
      subject: issuer,
      publicKey: rootKey.publicKey,
      serialNumber: await serials.next('vendor-old-root'),
    },
    rootKey,
  );
  const serialNumber = await serials.next('vendor-cross-certificate');
  return [await pki.issueCertificate({ ...old, subject, publicKey, serialNumber }, rootKey), root];
}

function vendorIntermediateOf(world: World): Certificate {
  const { certificate } = recordOf(world, 'authorities', authorityIds.vendorIntermediate);
  return recordOf(world, 'certificates', certificate);
}

function named(commonName: string) {
  return aName([
    ['C', 'US'],
    ['O', 'HarborSign Simulation Inc'],
    ['CN', commonName],
  ]);
}
