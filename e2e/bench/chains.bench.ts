import 'reflect-metadata';
import { X509Certificate, X509ChainBuilder } from '@peculiar/x509';
import { expect, test } from '@playwright/test';
import jsrsasign from 'jsrsasign';
import forgeLibrary from 'node-forge';
import { Certificate as PkijsCertificate, CertificateChainValidationEngine } from 'pkijs';
import { readElement } from '@/pki/gate/element';
import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import { readCertificate } from '@/pki/reading/read-certificate';
import { validate, type Question } from '@/pki/core';
import { validateCertificate } from '@/pki/path/validate-certificate';
import { aKey, extension, forge } from '@/testing/forge';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { median } from './median';
import { printTable, type Line } from './print-table';

const at = Date.UTC(2026, 5, 1);
const host = 'hq.sb7.com';
const [rounds, repeats] = [9, 40];

type ForgeCertificate = ReturnType<typeof forgeLibrary.pki.certificateFromAsn1>;

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
  return Promise.all(ders.map(readOne));
}

function readOne(der: Uint8Array): Promise<Certificate> {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  return readCertificate(read.value);
}

function questionAbout([certificate, intermediate, root]: readonly Certificate[]): Question {
  if (!certificate || !intermediate || !root) throw new Error('three certificates are due');
  const name = { kind: 'dns', value: host } as const;
  return {
    ...{ certificate, intermediates: [intermediate], anchors: [root], at, name },
    ...{ purpose: 'serverAuth', nameRule: 'san-only' },
  };
}

const ours: Contender<readonly Certificate[]> = {
  read: readOurs,
  judge: async (read) => (await validate(questionAbout(read))).state === 'valid',
};

const pkijs: Contender<readonly PkijsCertificate[]> = {
  read: () => Promise.resolve(ders.map((der) => PkijsCertificate.fromBER(der))),
  judge: async (read) => {
    const [leaf, middle, root] = threeOf(read);
    const engine = new CertificateChainValidationEngine({
      ...{ trustedCerts: [root], certs: [middle, leaf], crls: [], ocsps: [], checkDate: new Date(at) },
    });
    return (await engine.verify()).result;
  },
};

/** A builder of chains that verifies signatures, and judges nothing. */
const peculiar: Contender<readonly X509Certificate[]> = {
  read: () => Promise.resolve(ders.map((der) => new X509Certificate(der))),
  judge: async (read) => {
    const [leaf, middle, root] = threeOf(read);
    const chain = await new X509ChainBuilder({ certificates: [middle, root] }).build(leaf);
    return chain.length === 3;
  },
};

const nodeForge: Contender<readonly ForgeCertificate[]> = {
  read: () =>
    Promise.resolve(
      ders.map((der) =>
        forgeLibrary.pki.certificateFromAsn1(forgeLibrary.asn1.fromDer(Buffer.from(der).toString('latin1'))),
      ),
    ),
  judge: (read) => {
    const [leaf, middle, root] = threeOf(read);
    const store = forgeLibrary.pki.createCaStore([root]);
    const options = { validityCheckDate: new Date(at) };
    return Promise.resolve(forgeLibrary.pki.verifyCertificateChain(store, [leaf, middle], options));
  },
};

/** It has no chains: the two signatures are what there is to be compared. */
const jsrsa: Contender<readonly InstanceType<typeof jsrsasign.X509>[]> = {
  read: () =>
    Promise.resolve(
      ders.map((der) => {
        const certificate = new jsrsasign.X509();
        certificate.readCertHex(Buffer.from(der).toString('hex'));
        return certificate;
      }),
    ),
  judge: (read) => {
    const [leaf, middle, root] = threeOf(read);
    const isSigned =
      leaf.verifySignature(middle.getPublicKey()) && middle.verifySignature(root.getPublicKey());
    return Promise.resolve(isSigned);
  },
};

function threeOf<Read>([leaf, middle, root]: readonly Read[]): readonly [
  leaf: Read,
  middle: Read,
  root: Read,
] {
  if (leaf === undefined || middle === undefined || root === undefined)
    throw new Error('three certificates are due');
  return [leaf, middle, root];
}

type Run = () => Promise<boolean> | boolean;

/**
 * Milliseconds of one run of each, by name: the median of all runs but those of the first round. Each round has all of
 * them, so that what the machine does beside falls on all alike; a mean would count its interruptions.
 */
async function timesOf(runs: Readonly<Record<string, Run>>): Promise<ReadonlyMap<string, number>> {
  const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runs)) times.get(name)?.push(...(await timesOfRound(run)));
  return new Map([...times].map(([name, each]) => [name, median(each.slice(repeats))]));
}

async function timesOfRound(run: Run): Promise<readonly number[]> {
  const times: number[] = [];
  let isGood = true;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now();
    isGood = (await run()) && isGood;
    times.push(performance.now() - start);
  }
  // One expectation for all: each takes longer than a chain.
  expect(isGood).toBe(true);
  return times;
}

/** Both ways of one library: from the bytes, and with what it read before. */
async function runsOf<Read>(name: string, { read, judge }: Contender<Read>): Promise<Record<string, Run>> {
  const decoded = await read();
  return {
    [`from the bytes (cold): ${name}`]: async () => judge(await read()),
    [`decoded before, signatures anew (warm): ${name}`]: () => judge(decoded),
  };
}

test('a chain of three against other libraries', async () => {
  test.setTimeout(120_000);
  const decoded = await readOurs();
  const question = { ...questionAbout(decoded), verdicts: {} };
  const verdicts = await directOperations.fetchVerdicts(question);
  const known = 'decoded and verified before, as in the lab';
  const times = await timesOf({
    ...(await runsOf('lab', ours)),
    ...(await runsOf('PKI.js', pkijs)),
    ...(await runsOf('@peculiar/x509, signatures alone', peculiar)),
    ...(await runsOf('node-forge', nodeForge)),
    ...(await runsOf('jsrsasign, signatures alone', jsrsa)),
    [known]: () => validateCertificate({ ...question, verdicts }).state === 'valid',
  });
  const [cold = 0, warm = 0] = times.values();
  printTable('A chain of three, RSA 2048, milliseconds', [
    ...Array.from(times, ([name, time]): Line => {
      const own = name.includes('cold') ? cold : warm;
      return [name, time.toFixed(2), time === own || name === known ? '' : ratioWords(time, own)];
    }).sort(([left], [right]) => left.slice(0, 5).localeCompare(right.slice(0, 5))),
    ...opensslRow({ cold, warm }),
  ]);
});

test('many authorities of one name', async () => {
  test.setTimeout(120_000);
  const lines: Line[] = [];
  for (const count of [200, 2_000]) {
    const certificates = await Promise.all(manyOfAName(count).map(readOne));
    const [leaf, ...intermediates] = certificates;
    const anchors = certificates.slice(-1);
    if (leaf === undefined) throw new Error('there is a leaf');
    const start = process.cpuUsage();
    const { state } = await validate({
      ...{ certificate: leaf, intermediates, anchors, at, purpose: 'any', nameRule: 'san-only' },
    });
    const { user, system } = process.cpuUsage(start);
    lines.push([`${String(count)}, ${state}`, ((user + system) / 1_000).toFixed(0), '≤ 300 with 200']);
  }
  expect(lines).toHaveLength(2);
  printTable('Authorities of one name, without key identifiers: processor, milliseconds', lines);
});

/** A leaf that nobody among them signed, and authorities that each signed themselves. */
function manyOfAName(count: number): readonly Uint8Array<ArrayBuffer>[] {
  const extensions = [extension.basicConstraints(true), extension.keyUsage('keyCertSign')];
  const authority = () => forge({ subject: 'Authority', key: aKey(), extensions });
  const leaf = forge({ subject: host, key: aKey(), issuer: { subject: 'Authority', key: aKey() } });
  return [leaf, ...Array.from({ length: count }, authority)];
}

function ratioWords(theirs: number, own: number): string {
  return `${(theirs / own).toFixed(1)} × the lab`;
}

function opensslRow({
  cold,
  warm,
}: {
  readonly cold: number;
  readonly warm: number;
}): readonly (readonly [string, string, string])[] {
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
      `${ratioWords(median(times), warm)} (warm), ${ratioWords(median(times), cold)} (cold); ≥ 10 ×`,
    ],
  ];
}
