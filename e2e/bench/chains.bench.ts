import { expect, test } from '@playwright/test';
import { Certificate as PkijsCertificate, CertificateChainValidationEngine } from 'pkijs';
import { readElement } from '@/pki/asn1/element';
import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/codec/direct-operations';
import { readCertificate } from '@/pki/codec/read-certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { aKey, extension, forge } from '@/testing/forge';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { median } from './median';
import { printTable } from './print-table';

const at = Date.UTC(2026, 5, 1);
const host = 'hq.sb7.com';
const [rounds, repeats] = [9, 60];

/** Leaf, intermediate and root with RSA keys of 2048 bits, as vendors send them. */
function aChain(): readonly Uint8Array<ArrayBuffer>[] {
  const [root, middle, leaf] = [aKey('RSA'), aKey('RSA'), aKey('RSA')];
  const authority = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
  return [
    forge({
      ...{ subject: host, key: leaf, issuer: { subject: 'Intermediate', key: middle } },
      extensions: [
        extension.authorityKeyIdentifier(middle),
        extension.extendedKeyUsage('1.3.6.1.5.5.7.3.1'),
        extension.alternativeNames([{ kind: 'dns', value: host }]),
      ],
    }),
    forge({
      ...{ subject: 'Intermediate', key: middle, issuer: { subject: 'Root', key: root } },
      extensions: [
        ...authority,
        extension.subjectKeyIdentifier(middle),
        extension.authorityKeyIdentifier(root),
      ],
    }),
    forge({ subject: 'Root', key: root, extensions: [...authority, extension.subjectKeyIdentifier(root)] }),
  ];
}

/** How one library goes about it: reads, then verifies and judges what it read. */
interface Contender<Read> {
  readonly read: () => Promise<Read>;
  readonly judge: (read: Read) => Promise<boolean>;
}

const ders = aChain();

function readOurs(): Promise<readonly Certificate[]> {
  return Promise.all(
    ders.map((der) => {
      const read = readElement(der);
      if (!read.ok) throw new Error(read.problem);
      return readCertificate(read.value);
    }),
  );
}

function judgeOurs([certificate, ...others]: readonly Certificate[], verdicts: VerdictTable): boolean {
  const [intermediate, root] = others;
  if (!certificate || !intermediate || !root) throw new Error('three certificates are due');
  const name = { kind: 'dns', value: host } as const;
  return (
    validateCertificate({
      ...{ certificate, intermediates: [intermediate], anchors: [root], at, name, verdicts },
      ...{ purpose: 'serverAuth', nameRule: 'san-only' },
    }).state === 'valid'
  );
}

const ours: Contender<readonly Certificate[]> = {
  read: readOurs,
  judge: async (read) => judgeOurs(read, await collectVerdicts(read, directOperations, {})),
};

const pkijs: Contender<readonly PkijsCertificate[]> = {
  read: () => Promise.resolve(ders.map((der) => PkijsCertificate.fromBER(der))),
  judge: async ([leaf, middle, root]) => {
    if (!leaf || !middle || !root) throw new Error('three certificates are due');
    const engine = new CertificateChainValidationEngine({
      ...{ trustedCerts: [root], certs: [middle, leaf], crls: [], ocsps: [], checkDate: new Date(at) },
    });
    return (await engine.verify()).result;
  },
};

/** Milliseconds of one run: the median of some rounds of many. */
async function timeOf(run: () => Promise<boolean> | boolean): Promise<number> {
  const times: number[] = [];
  let isGood = true;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) isGood = (await run()) && isGood;
    times.push((performance.now() - start) / repeats);
  }
  expect(isGood).toBe(true);
  return median(times.slice(1));
}

async function timesOf<Read>({ read, judge }: Contender<Read>) {
  const decoded = await read();
  return { cold: await timeOf(async () => judge(await read())), warm: await timeOf(() => judge(decoded)) };
}

test('a chain of three against PKI.js', async () => {
  const [lab, other] = [await timesOf(ours), await timesOf(pkijs)];
  const decoded = await readOurs();
  const verdicts = await collectVerdicts(decoded, directOperations, {});
  const known = await timeOf(() => judgeOurs(decoded, verdicts));
  printTable('A chain of three, RSA 2048, milliseconds', [
    ['from the bytes (cold): lab', lab.cold.toFixed(2), ''],
    ['from the bytes (cold): PKI.js', other.cold.toFixed(2), ratioWords(other.cold, lab.cold)],
    ['decoded before, signatures anew (warm): lab', lab.warm.toFixed(2), ''],
    [
      'decoded before, signatures anew (warm): PKI.js',
      other.warm.toFixed(2),
      ratioWords(other.warm, lab.warm),
    ],
    ['decoded and verified before, as in the lab', known.toFixed(2), ''],
    ...opensslRow(lab.warm),
  ]);
});

function ratioWords(theirs: number, own: number): string {
  return `${(theirs / own).toFixed(1)} × the lab`;
}

function opensslRow(own: number): readonly (readonly [string, string, string])[] {
  if (!hasTool('openssl')) return [];
  const folder = aToolFolder();
  const names = ['leaf.pem', 'middle.pem', 'root.pem'];
  for (const [index, der] of ders.entries()) {
    const base64 = Buffer.from(der).toString('base64');
    folder.write(names[index] ?? '', `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`);
  }
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    folder.run('openssl', 'verify', '-CAfile', 'root.pem', '-untrusted', 'middle.pem', 'leaf.pem');
    return performance.now() - start;
  });
  folder.remove();
  return [
    [
      'one process of openssl verify',
      median(times).toFixed(2),
      `${ratioWords(median(times), own)} (warm); ≥ 10 ×`,
    ],
  ];
}
