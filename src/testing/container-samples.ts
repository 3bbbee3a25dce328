import fc from 'fast-check';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Bytes } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import type { Item } from '@/pki/item';
import type { KeyPair } from '@/pki/public-key';
import { issue, issueAuthority, type Issued } from './certificates';
import { aToolFolder, hasTool, type OutsideTool, type ToolFolder } from './outside-tools';
import { readyKeyPem } from './ready-keys';

/** A certificate with its key and issuer, in the folder as `<name>.key`, `<name>.pem` and `root.pem`. */
export interface SampleIdentity {
  readonly name: string;
  readonly certificate: Certificate;
  readonly key: KeyPair;
}

/** One file that a program wrote, and what is in it. */
export interface ContainerSample {
  /** The command that wrote it. */
  readonly command: string;
  readonly file: Bytes;
  readonly password: string;
  /** Fingerprints of certificates and of the key's public half, sorted. */
  readonly content: readonly string[];
}

/** What samples are made of. */
export interface SampleMaterial {
  readonly folder: ToolFolder;
  readonly root: Issued;
  readonly identities: readonly SampleIdentity[];
}

const keyArguments: Readonly<Record<string, readonly string[]>> = {
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  Ed25519: ['-algorithm', 'ED25519'],
};

/** Makes keys of all usable kinds with OpenSSL, and certificates for them under one root. */
export async function sampleMaterial(folder: ToolFolder): Promise<SampleMaterial> {
  const root = await issueAuthority('Sample Root');
  folder.write('root.pem', toPem('CERTIFICATE', root.certificate.der));
  folder.write('RSA-1024.key', readyKeyPem(1024));
  folder.write('RSA-2048.key', readyKeyPem(2048));
  for (const [name, args] of Object.entries(keyArguments))
    folder.run('openssl', 'genpkey', ...args, '-out', `${name}.key`);
  const identities: SampleIdentity[] = [];
  for (const name of ['RSA-1024', 'RSA-2048', ...Object.keys(keyArguments)]) {
    const key = await keyIn(folder.read(`${name}.key`));
    const { certificate } = await issue(`${name}.sb7.com`, { issuedBy: root, key });
    folder.write(`${name}.pem`, toPem('CERTIFICATE', certificate.der));
    identities.push({ name, certificate, key });
  }
  return { folder, root, identities };
}

/** The same for all tests of a file, in a folder that goes with them. Nobody asks for it where OpenSSL is absent. */
export function materialOfTests(): () => SampleMaterial {
  const folder = aToolFolder();
  let material: SampleMaterial | undefined;
  beforeAll(async () => {
    if (hasTool('openssl')) material = await sampleMaterial(folder);
  });
  afterAll(() => folder.remove());
  return () => {
    if (!material) throw new Error('no material without OpenSSL');
    return material;
  };
}

async function keyIn(file: Bytes): Promise<KeyPair> {
  const [item] = await directOperations.readFiles([file], []);
  if (item?.kind !== 'private-key') throw new Error(`no private key: ${JSON.stringify(item)}`);
  return item.keyPair;
}

/** Fingerprints as in `ContainerSample.content`; of what could not be read, the reason. */
export function contentOf(items: readonly Item[]): readonly string[] {
  return items.map(wordFor).sort();
}

function wordFor(item: Item): string {
  switch (item.kind) {
    case 'certificate':
      return item.certificate.fingerprint;
    case 'private-key':
      return item.keyPair.publicKey.fingerprint;
    case 'unknown':
      return `${item.reason}: ${item.found}`;
    case 'request':
    case 'revocation-list':
      return item.kind;
  }
}

/** Fingerprints of an identity and, with the chain, its root. */
export function expectedContent(
  { root }: SampleMaterial,
  { certificate, key }: SampleIdentity,
  parts: { readonly certificate?: boolean; readonly chain?: boolean; readonly key?: boolean },
): readonly string[] {
  return [
    ...(parts.certificate ? [certificate.fingerprint] : []),
    ...(parts.chain ? [root.certificate.fingerprint] : []),
    ...(parts.key ? [key.publicKey.fingerprint] : []),
  ].sort();
}

/** An identity by the name of its key. */
export function identityNamed({ identities }: SampleMaterial, wanted: string): SampleIdentity {
  const identity = identities.find(({ name }) => name === wanted);
  if (!identity) throw new Error(`no identity ${wanted}`);
  return identity;
}

/** Runs a tool that writes `out` and makes a sample of it. */
export function sampleBy(
  { folder }: SampleMaterial,
  tool: OutsideTool,
  args: readonly string[],
  expected: Pick<ContainerSample, 'password' | 'content'>,
): ContainerSample {
  folder.run(tool, ...args);
  return { command: [tool, ...args].join(' '), file: folder.read('out'), ...expected };
}

/** Passwords of all alphabets; the last has letters that UTF-16 writes in two. */
export const samplePasswords = [
  'secret',
  'two words, 100%',
  'Pässwörter',
  'пароль',
  '合言葉',
  '🔑 key',
] as const;

/** `count` choices that are the same in every run. */
export function seededChoices<Choice>(choice: fc.Arbitrary<Choice>, count: number): readonly Choice[] {
  return fc.sample(choice, { numRuns: count, seed: 2017 });
}

/**
 * That samples hold what they should. They are read at once, so that WebCrypto's threads derive keys of one while those
 * of another are computed.
 */
export async function expectAllOpen(samples: readonly ContainerSample[], count: number): Promise<void> {
  const answers = await Promise.all(
    samples.map(async (sample) => [sample.command, await readSample(sample)]),
  );
  expect(answers).toEqual(samples.map(({ command, content }) => [command, content]));
  expect(samples).toHaveLength(count);
}

/** What the lab finds in a sample; compare with its `content`. */
async function readSample({ file, password }: ContainerSample): Promise<readonly string[]> {
  return contentOf(await directOperations.readFiles([file], [password]));
}
