import type { CertificateTemplate, Protection } from '@/pki/operations';
import { decidedWithFile, type SavedFileFacts } from '../pc/files';
import type { Decision } from '../world/decision';
import type { IssuedCertificate, Order, PracticeFault } from '../world/vendor-records';

/** Save a certificate of an order with its chain and private key as a PKCS#12 file; only where the vendor made the key. */
export interface SaveOrderPfx {
  readonly type: 'save-order-pfx';
  /** The order's number. */
  readonly order: string;
  /** Fingerprint of one of the order's certificates. */
  readonly certificate: string;
  /** `AES-256-SHA256` where nothing is said. */
  readonly protection?: Protection;
}

/** Save one of the files that the vendor delivers. */
export interface SaveDelivery {
  readonly type: 'save-delivery';
  /** The order's number. */
  readonly order: string;
  /** Fingerprint of one of the order's certificates. */
  readonly certificate: string;
  readonly file: DeliveryFileName;
}

/** The files that a delivery can have. */
export type DeliveryFileName =
  | 'all'
  | 'certificate'
  | 'intermediate'
  | 'bundle'
  | 'root'
  | 'der'
  | 'pkcs7'
  | 'mail';

/** One file of a delivery. `mail` is the text of an e-mail with PEM blocks; `zip` holds all the others. */
export interface DeliveryFile {
  readonly name: DeliveryFileName;
  readonly fileName: string;
  readonly format: 'pem' | 'der' | 'pkcs7' | 'mail' | 'zip';
  /** Fingerprints, in the order of the file. */
  readonly certificates: readonly string[];
}

/** The file gets a free name. */
export const saveOrderPfx: Decision<SaveOrderPfx, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** The file gets a free name. */
export const saveDelivery: Decision<SaveDelivery, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** How vendors name the files of an order: `sb7-hq_sb7_com`, `star_sb7_com`. */
export function deliveryFileStem(commonName: string): string {
  return commonName
    .toLowerCase()
    .replace(/^\*/, 'star')
    .replaceAll(/[^a-z0-9-]/g, '_');
}

const intermediateFile = 'HarborSignSimulationServerCA.crt';
const rootFile = 'HarborSignSimulationRoot.crt';

/** The files of a delivery as the vendor makes them, with the mistake that was wished for. */
export function deliveryFiles(
  { commonName, number }: Pick<Order, 'commonName' | 'number'>,
  { certificate: own, chain, fault }: IssuedCertificate,
): readonly DeliveryFile[] {
  const stem = deliveryFileStem(commonName);
  const [intermediate = '', root = ''] = chain;
  if (fault === 'wrong-format')
    return [{ name: 'certificate', fileName: `${stem}.crt`, format: 'pkcs7', certificates: [own, ...chain] }];
  const isMissing = fault === 'missing-intermediate';
  const sent = isMissing ? [] : [intermediate];
  const bundle = fault === 'reversed-bundle' ? [root, intermediate, own] : [own, ...sent];
  const files: readonly DeliveryFile[] = [
    { name: 'certificate', fileName: `${stem}.crt`, format: 'pem', certificates: [own] },
    ...(isMissing
      ? []
      : ([{ name: 'intermediate', fileName: intermediateFile, format: 'pem', certificates: sent }] as const)),
    { name: 'bundle', fileName: `${stem}-bundle.pem`, format: 'pem', certificates: bundle },
    { name: 'root', fileName: rootFile, format: 'pem', certificates: [root] },
    { name: 'der', fileName: `${stem}.cer`, format: 'der', certificates: [own] },
    {
      name: 'pkcs7',
      fileName: `${stem}.p7b`,
      format: 'pkcs7',
      certificates: isMissing ? [own] : [own, ...chain],
    },
    { name: 'mail', fileName: `${number}-mail.txt`, format: 'mail', certificates: [own, ...sent] },
  ];
  const all: DeliveryFile = { name: 'all', fileName: `${stem}.zip`, format: 'zip', certificates: [own] };
  return [all, ...files];
}

/** Lab time in milliseconds from which on the customer has the password of a PKCS#12 file. */
export function passwordArrival({ deliveredAt, fault }: IssuedCertificate): number {
  return fault === 'password-by-letter' ? deliveredAt + letterTime : deliveredAt;
}

/** The e-mail with which the vendor delivers: the certificates as PEM blocks in its text, the customer's first. */
export function deliveryMail({ number, commonName }: Order, blocks: readonly string[]): string {
  const [own = '', ...others] = blocks;
  return [
    'From: HarborSign (Simulation) <orders@harborsign.example>',
    `Subject: Your certificate for ${commonName} (order ${number})`,
    '',
    'Dear customer,',
    '',
    `thank you for your order ${number}. Your SSL certificate for ${commonName} follows.`,
    '',
    own.trimEnd(),
    '',
    ...(others.length === 0
      ? []
      : [
          'Install our intermediate certificate together with it:',
          '',
          ...others.map((block) => block.trimEnd()),
          '',
        ]),
    'Kind regards',
    'HarborSign customer service',
    '',
  ].join('\r\n');
}

const day = 86_400_000;

/** How long a letter with a password is under way, milliseconds. */
const letterTime = 3 * day;

type Template = Pick<CertificateTemplate, 'notBefore' | 'notAfter' | 'digest'>;

/** What is signed where the vendor makes a mistake: dates that are over for thirty days, or SHA-1. */
export function withFault<Whole extends Template>(template: Whole, fault: PracticeFault | 'none'): Whole {
  if (fault === 'sha-1') return { ...template, digest: 'SHA-1' };
  if (fault !== 'expired') return template;
  const earlier = template.notAfter + 1000 - template.notBefore + 30 * day;
  return { ...template, notBefore: template.notBefore - earlier, notAfter: template.notAfter - earlier };
}
