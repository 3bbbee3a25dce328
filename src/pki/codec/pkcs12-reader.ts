import type { Bytes } from '@/base/bytes';
import { readCharacterString } from '../asn1/character-string';
import { readElement, type Element } from '../asn1/element';
import {
  DecodingError,
  decodedOrUndefined,
  onlyChild,
  readObjectIdentifier,
  readOctetString,
  readSequence,
} from '../asn1/values';
import { limits } from '../limits/limits';
import { readEncryptedPrivateKey, type Unreadable } from './encrypted-private-key';
import {
  decryptWithPassword,
  isPasswordScheme,
  readPasswordScheme,
  tooManyRounds,
  type PasswordScheme,
  type SchemeProblem,
} from './password-encryption';
import { contentTypes, readContentInfo } from './pkcs7';
import { isIntact, readIntegrity, type Integrity } from './pkcs12-integrity';

/** What a bag holds (RFC 7292 section 4.2), still encoded. */
export type Bag = { readonly friendlyName?: string } & (
  | { readonly kind: 'certificate' | 'private-key'; readonly der: Bytes }
  | { readonly kind: 'revocation-list' }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
);

/** An opened file, or why it stays closed. */
export type Pkcs12Reading =
  | { readonly ok: true; readonly bags: readonly Bag[]; readonly encrypted: boolean }
  | { readonly ok: false; readonly problem: Unreadable };

/** One part of the authenticated safe: in clear, or encrypted as a whole. */
interface Part {
  readonly scheme?: PasswordScheme;
  readonly octets: Bytes;
}

interface Frame {
  /** What the check value covers. */
  readonly content: Bytes;
  readonly parts: readonly Part[];
  readonly integrity?: Integrity;
}

const bagTypes = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  revocationList: '1.2.840.113549.1.12.10.1.4',
  safeContents: '1.2.840.113549.1.12.10.1.6',
} as const;

const friendlyNameOid = '1.2.840.113549.1.9.20';

/**
 * Opens a PKCS#12 file (RFC 7292) with the first password that fits; the empty one is always tried last. The check value
 * tells a wrong password from a damaged file; without it, whether the decrypted octets make sense. Throws DecodingError.
 */
export async function readPkcs12(element: Element, passwords: readonly string[]): Promise<Pkcs12Reading> {
  const frame = readFrame(element);
  if ('reason' in frame) return { ok: false, problem: frame };
  const candidates = [...new Set([...passwords, ''])];
  const password = await fittingPassword(frame, candidates);
  if (password === undefined) return { ok: false, problem: await whyNoneFits(frame, passwords, candidates) };
  const bags: Bag[] = [];
  for (const part of frame.parts) bags.push(...(await openPart(part, password)));
  const encrypted = password !== '' || frame.parts.some(({ scheme }) => scheme !== undefined);
  if (bags.length > limits.parts)
    return { ok: false, problem: { reason: 'too-many-parts', found: String(bags.length) } };
  return { ok: true, bags, encrypted };
}

function readFrame(element: Element): Frame | Unreadable {
  const [, safe, macData] = readSequence(element);
  const { type, content } = readContentInfo(safe);
  if (type !== contentTypes.data)
    return { reason: 'kind-unsupported', found: 'a PKCS#12 file protected by a public key' };
  const octets = readOctetString(content);
  const integrity = macData ? readIntegrity(macData) : undefined;
  const parts = readSequence(wholeElement(octets)).map(readPart);
  const problem = [integrity, ...parts].find(
    (part): part is SchemeProblem => part !== undefined && 'reason' in part,
  );
  if (problem) return problem;
  const readable = parts.filter((part): part is Part => 'octets' in part);
  const rounds = readable.reduce((sum, part) => sum + roundsOf(part), 0);
  if (rounds > limits.derivationRounds) return tooManyRounds(rounds);
  return integrity && !('reason' in integrity)
    ? { content: octets, parts: readable, integrity }
    : { content: octets, parts: readable };
}

function wholeElement(octets: Bytes): Element {
  const read = readElement(octets);
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value.element;
}

function readPart(element: Element): Part | SchemeProblem | Unreadable {
  const { type, content } = readContentInfo(element);
  if (type === contentTypes.data) return { octets: readOctetString(content) };
  if (type !== contentTypes.encryptedData)
    return { reason: 'kind-unsupported', found: 'a part encrypted to a public key' };
  const [, algorithm, encrypted] = readSequence(readSequence(content)[1]);
  const scheme = readPasswordScheme(algorithm);
  return isPasswordScheme(scheme) ? { scheme, octets: readOctetString(encrypted, 0x80) } : scheme;
}

/** All rounds that opening a part takes; a file could have hundreds of keys, each just below the limit. */
function roundsOf(part: Part): number {
  const schemes = shroudedKeysIn(part).map((key) => readPasswordScheme(readSequence(key)[0]));
  const shrouded = schemes.filter(isPasswordScheme).reduce((sum, { rounds }) => sum + rounds, 0);
  return shrouded + (part.scheme?.rounds ?? 0);
}

async function fittingPassword(frame: Frame, candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const fits = frame.integrity
      ? await isIntact(frame.integrity, candidate, frame.content)
      : await decrypts(frame, candidate);
    if (fits) return candidate;
  }
  return undefined;
}

/** Only a password that decrypts proves that it is the check value that is wrong. */
async function whyNoneFits(
  frame: Frame,
  passwords: readonly string[],
  candidates: readonly string[],
): Promise<Unreadable> {
  for (const candidate of frame.integrity ? candidates : []) {
    if (hasSecrets(frame) && (await decrypts(frame, candidate))) return damaged();
  }
  return { reason: passwords.length === 0 ? 'password-missing' : 'password-wrong', found: 'a PKCS#12 file' };
}

function damaged(): Unreadable {
  return { reason: 'damaged', found: 'a PKCS#12 file' };
}

function hasSecrets({ parts }: Frame): boolean {
  return parts.some((part) => part.scheme !== undefined || shroudedKeysIn(part).length > 0);
}

/** Whether the first encrypted thing of a file opens with a password; true where nothing is encrypted. */
async function decrypts(frame: Frame, password: string): Promise<boolean> {
  const part = frame.parts.find(({ scheme }) => scheme !== undefined);
  if (part) return (await contentsOf(part, password)) !== undefined;
  const shroudedKey = frame.parts.flatMap(shroudedKeysIn)[0];
  return shroudedKey === undefined || (await unshroud(shroudedKey, password)).kind === 'private-key';
}

function shroudedKeysIn({ scheme, octets }: Part): readonly Element[] {
  if (scheme) return [];
  const contents = decodedOrUndefined(() => readSequence(wholeElement(octets))) ?? [];
  return contents
    .map(readSequence)
    .flatMap(([type, value]) =>
      readObjectIdentifier(type) === bagTypes.shroudedKey ? [onlyChild(value)] : [],
    );
}

/** The SafeContents of a part, or undefined where the password does not open it. */
async function contentsOf(
  { scheme, octets }: Part,
  password: string,
): Promise<readonly Element[] | undefined> {
  const plain = scheme ? await decryptWithPassword(scheme, password, octets) : octets;
  return plain && decodedOrUndefined(() => readSequence(wholeElement(plain)));
}

async function openPart(part: Part, password: string): Promise<readonly Bag[]> {
  const contents = await contentsOf(part, password);
  return contents ? openBags(contents, password) : [{ kind: 'unreadable', problem: damaged() }];
}

async function openBags(bags: readonly Element[], password: string): Promise<readonly Bag[]> {
  const opened: Bag[] = [];
  for (const bag of bags) opened.push(...(await openBag(bag, password)));
  return opened;
}

async function openBag(bag: Element, password: string): Promise<readonly Bag[]> {
  const [type, wrapped, attributes] = readSequence(bag);
  const value = onlyChild(wrapped);
  const friendlyName = friendlyNameOf(attributes);
  const named = friendlyName === undefined ? {} : { friendlyName };
  switch (readObjectIdentifier(type)) {
    case bagTypes.safeContents:
      return openBags(readSequence(value), password);
    case bagTypes.certificate:
      return [{ ...named, ...certificateIn(value) }];
    case bagTypes.key:
      return [{ ...named, kind: 'private-key', der: Uint8Array.from(value.bytes) }];
    case bagTypes.shroudedKey:
      return [{ ...named, ...(await unshroud(value, password)) }];
    case bagTypes.revocationList:
      return [{ ...named, kind: 'revocation-list' }];
    default:
      return [{ ...named, kind: 'unreadable', problem: { reason: 'kind-unsupported', found: 'a secret' } }];
  }
}

function certificateIn(value: Element): Bag {
  const [type, content] = readSequence(value);
  if (readObjectIdentifier(type) !== '1.2.840.113549.1.9.22.1')
    return { kind: 'unreadable', problem: { reason: 'kind-unsupported', found: 'an SDSI certificate' } };
  return { kind: 'certificate', der: readOctetString(onlyChild(content)) };
}

async function unshroud(value: Element, password: string): Promise<Bag> {
  const reading = await readEncryptedPrivateKey(value, [password]);
  return reading.ok
    ? { kind: 'private-key', der: reading.value }
    : { kind: 'unreadable', problem: reading.problem };
}

function friendlyNameOf(attributes: Element | undefined): string | undefined {
  const attribute = attributes?.children
    .map(readSequence)
    .find(([type]) => readObjectIdentifier(type) === friendlyNameOid);
  const value = attribute?.[1]?.children[0];
  return value && readCharacterString(value).text;
}
