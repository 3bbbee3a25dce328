/*
 * How a PFX is opened. A PKCS#12 file (RFC 7292) is a list of parts, each plain or encrypted, and a check value over all
 * of them. Every part and the check value derive a key of their own from the one password, and the file says how, in
 * any of a dozen ways, with as many rounds as it likes. So the frame is read first (`pkcs12-frame`), and a file that asks
 * for more work than the limits allow is refused before anything is derived. A password is tried as a whole: in the
 * forms in which programs encode it (`password-form`), against the check value (`pkcs12-integrity`) and against the parts
 * (`password-encryption`), which end in bags of certificates and keys (`pkcs12-bags`). The check value tells a wrong
 * password from a changed file. Where there is none, a password fits if it opens something. The empty password is tried
 * unasked where that costs little, and a part with a password of its own stays closed while the rest is answered.
 */
import type { Element } from '../gate/element';
import { limits } from '../gate/limits';
import { decodedOrUndefined } from '../gate/values';
import type { PfxProtection } from '../item';
import type { ContentCipher } from './content-cipher';
import type { Unreadable } from './encrypted-private-key';
import { areBeyondLimits, effortPurse, type KeyDerivation } from './key-derivation';
import { decryptWithPassword, halfFor } from './password-encryption';
import { isAscii, type PasswordForm, passwordForms, standardForm } from './password-form';
import { type Bag, isOpenBag, openBags } from './pkcs12-bags';
import {
  bagsIn,
  derivationsOf,
  type Frame,
  keyDerivationsIn,
  keySchemesIn,
  type Part,
  readFrame,
  workRefusal,
} from './pkcs12-frame';
import { isIntact } from './pkcs12-integrity';

/** An opened file, with the number of things in it that stayed closed; or why it stays closed as a whole. */
export type Pkcs12Reading =
  | {
      readonly ok: true;
      readonly bags: readonly Bag[];
      readonly encrypted: boolean;
      readonly closed: number;
    }
  | { readonly ok: false; readonly problem: Unreadable };

const found = 'a PKCS#12 file';

/**
 * Opens a PKCS#12 file (RFC 7292) with the first password that fits, or with the empty one where that is quickly tried. The check value
 * tells a wrong password from a damaged file: where it does not hold but something can be decrypted, the file was
 * changed. What no password protects is answered in any case. Throws DecodingError.
 */
export async function readPkcs12(
  element: Element,
  passwords: readonly string[],
): Promise<Pkcs12Reading & { readonly protection?: PfxProtection }> {
  const frame = readFrame(element);
  if ('reason' in frame) return { ok: false, problem: frame };
  return { ...(await openFrame(frame, passwords)), protection: protectionOf(frame) };
}

async function openFrame(frame: Frame, passwords: readonly string[]): Promise<Pkcs12Reading> {
  const failures: Failure[] = [];
  for (const password of passwords) {
    const reading = await tryForms(frame, password, failures);
    if (reading) return reading;
  }
  const guessed = passwords.includes('') ? undefined : await guessEmpty(frame);
  if (guessed) return guessed;
  for (const { decrypts } of failures) if (await decrypts()) return refused({ reason: 'damaged', found });
  return readOpenParts(frame, {
    reason: passwords.length === 0 ? 'password-missing' : 'password-wrong',
    found,
  });
}

/** The certificates that lie open in a file, and why the rest stays closed, if there is one. */
async function readOpenParts({ parts }: Frame, problem: Unreadable): Promise<Pkcs12Reading> {
  const clear = parts.flatMap((part) => (part.kind === 'clear' ? (part.bags ?? []) : []));
  const open = clear.filter(isOpenBag).slice(0, limits.parts);
  if (open.length === 0) return refused(problem);
  const bags = await openBags(open, standardForm(''));
  const isWhole = open.length === clear.length && parts.every(({ kind }) => kind === 'clear');
  if (isWhole && problem.reason === 'password-missing')
    return { ok: true, bags, encrypted: false, closed: 0 };
  return { ok: true, bags: [...bags, { kind: 'unreadable', problem }], encrypted: false, closed: 1 };
}

/**
 * Tries a password in all forms in which it may have been used, as far as they cost no more together than one may. Where
 * the check value proves it in one of them, the parts may still be encrypted under another: the form that leaves the
 * least closed counts.
 */
async function tryForms(
  frame: Frame,
  password: string,
  failures: Failure[],
): Promise<Pkcs12Reading | undefined> {
  const affords = effortPurse();
  const isProven = rememberProofs(frame);
  let best: OpenedReading | undefined;
  for (const [index, form] of passwordForms(password).entries()) {
    if (!affords(derivationsOfTry(frame)) && index > 0) break;
    const attempt = await tryPassword(frame, form, isProven);
    if (!('ok' in attempt)) {
      failures.push(attempt);
      continue;
    }
    if (!attempt.ok || attempt.closed === 0) return attempt;
    best = moreOpen(best, attempt);
    affords(derivationsOf(frame));
  }
  return best && !isAscii(password) ? withLettersToBlame(best) : best;
}

/** What a form costs that does not fit: where the check value comes first, nothing else (see `tryPassword`). */
function derivationsOfTry(frame: Frame): readonly KeyDerivation[] {
  return frame.integrity && !isNative(frame) ? [frame.integrity.derivation] : derivationsOf(frame);
}

type OpenedReading = Pkcs12Reading & { readonly ok: true };

function moreOpen(before: OpenedReading | undefined, next: OpenedReading): OpenedReading {
  return before === undefined || next.closed < before.closed ? next : before;
}

/** Letters beyond ASCII are octets of any code page; which one, only the program knows that wrote the file. */
function withLettersToBlame(reading: OpenedReading): Pkcs12Reading {
  const bags = reading.bags.map((bag): Bag =>
    bag.kind === 'unreadable' && bag.problem.reason === 'password-wrong'
      ? { ...bag, problem: { ...bag.problem, reason: 'password-letters' } }
      : bag,
  );
  return { ...reading, bags };
}

/** Whether the check value proves a form; undefined where there is none. Each half of a form is asked once. */
type Proof = (form: PasswordForm) => Promise<boolean | undefined>;

function rememberProofs({ integrity, content }: Frame): Proof {
  const known = new Map<string, Promise<boolean>>();
  return async (form) => {
    if (integrity === undefined) return undefined;
    const half = halfFor(integrity.derivation, form);
    const proof = known.get(half) ?? isIntact(integrity, form, content);
    known.set(half, proof);
    return proof;
  };
}

/** Some programs protect certificates with the empty password, and nobody would think of typing it. */
async function guessEmpty(frame: Frame): Promise<Pkcs12Reading | undefined> {
  if (areBeyondLimits(derivationsOf(frame), limits.guess)) return undefined;
  for (const candidate of passwordForms('')) {
    const intact = frame.integrity && (await isIntact(frame.integrity, candidate, frame.content));
    if (intact === false) continue;
    const reading = judgeOpened(await openParts(frame.parts, candidate), intact === true, candidate);
    if ('ok' in reading) return reading;
  }
  return undefined;
}

/** A password that does not fit. */
interface Failure {
  /** Whether it opens something in spite of that. */
  readonly decrypts: () => Promise<boolean>;
}

/**
 * Where WebCrypto derives the keys, its threads do so while the check value is computed here. Where that is JavaScript's
 * work too, the check value comes first, and nothing is derived for a password that does not fit.
 */
async function tryPassword(
  frame: Frame,
  password: PasswordForm,
  isProven: Proof,
): Promise<Pkcs12Reading | Failure> {
  const opening = isNative(frame) ? openParts(frame.parts, password) : undefined;
  // It still rejects when it is awaited; for a password that does not fit it is not used at all.
  opening?.catch(() => undefined);
  const opened = () => opening ?? openParts(frame.parts, password);
  const intact = await isProven(password);
  if (intact === false) return { decrypts: async () => hasOpened(await opened()) };
  return judgeOpened(await opened(), intact === true, password);
}

/** Without a check value, only a password that opens something fits. */
function judgeOpened(
  opened: OpenedParts | Unreadable,
  isProven: boolean,
  password: PasswordForm,
): Pkcs12Reading | Failure {
  if ('reason' in opened) return refused(opened);
  const { bags, secrets, closed } = opened;
  if (!isProven && secrets > 0 && !hasOpened(opened)) return { decrypts: () => Promise.resolve(false) };
  return { ok: true, bags, encrypted: secrets > 0 || password.octets.length > 0, closed };
}

function isNative({ parts }: Frame): boolean {
  return parts.every((part) => part.kind === 'clear' || part.scheme.derivation.kind === 'pbkdf2');
}

function hasOpened(opened: OpenedParts | Unreadable): boolean {
  return 'secrets' in opened && opened.secrets > opened.closed;
}

function refused(problem: Unreadable): Pkcs12Reading {
  return { ok: false, problem };
}

interface OpenedParts {
  readonly bags: readonly Bag[];
  /** How many things are encrypted, and how many of them stayed closed. */
  readonly secrets: number;
  readonly closed: number;
}

/**
 * Keys in clear parts are derived while encrypted parts are: they were counted with the file's other work, and those
 * that an encrypted part brings to light are counted before any of them.
 */
async function openParts(parts: readonly Part[], password: PasswordForm): Promise<OpenedParts | Unreadable> {
  const early = parts.map((part) => (part.kind === 'clear' ? openClearPart(part.bags, password) : undefined));
  // They still reject when they are awaited; where the file is refused, they are not used at all.
  for (const part of early) part?.catch(() => undefined);
  const contents = await Promise.all(parts.map((part) => contentsOf(part, password)));
  const bags = contents.flatMap((content) => content ?? []);
  const keys = keyDerivationsIn(bags);
  if (bags.length > limits.parts) return { reason: 'too-many-parts', found: String(bags.length) };
  const refusal = workRefusal(keys);
  if (refusal) return refusal;
  const opened = (
    await Promise.all(contents.map((content, place) => early[place] ?? openBags(content ?? [], password)))
  ).flat();
  const closedParts = contents.filter((content) => content === undefined);
  const closedBags = opened.filter(
    (bag) => bag.kind === 'unreadable' && bag.problem.reason === 'password-wrong',
  );
  return {
    bags: [...opened, ...closedParts.map((): Bag => ({ kind: 'unreadable', problem: otherPassword }))],
    secrets: parts.filter(({ kind }) => kind === 'encrypted').length + keys.length,
    closed: closedParts.length + closedBags.length,
  };
}

async function openClearPart(bags: readonly Element[] = [], password: PasswordForm): Promise<readonly Bag[]> {
  return bags.length > limits.parts ? [] : openBags(bags, password);
}

/** The file's password holds, so nothing was changed: what it does not open has one of its own. */
const otherPassword: Unreadable = { reason: 'password-wrong', found: 'a part with a password of its own' };

/** The bags of a part, or undefined where the password does not open it. */
async function contentsOf(part: Part, password: PasswordForm): Promise<readonly Element[] | undefined> {
  if (part.kind === 'clear') return part.bags;
  const plain = await decryptWithPassword(part.scheme, password, part.octets);
  return plain && bagsIn(plain);
}

/** How a file is protected, as far as it is known without its password: a key inside an encrypted part is not looked at. */
function protectionOf({ parts, integrity }: Frame): PfxProtection {
  const schemes = parts.flatMap((part) =>
    part.kind === 'encrypted'
      ? [part.scheme]
      : (decodedOrUndefined(() => keySchemesIn(part.bags ?? [])) ?? []),
  );
  const digest = integrity?.digest;
  const isOldCheck =
    integrity === undefined || (digest === 'SHA-1' && integrity.derivation.kind === 'pkcs12');
  return {
    ciphers: [...new Set(schemes.map(({ cipher }) => cipherName(cipher)))],
    ...(digest === undefined ? {} : { digest }),
    isOld: isOldCheck && schemes.every(({ derivation }) => derivation.kind === 'pkcs12'),
  };
}

function cipherName({ name, keyLength }: ContentCipher): string {
  if (name === 'DES') return keyLength > 8 ? 'Triple DES' : 'DES';
  return `${name}-${String(keyLength * 8)}`;
}
