import { fromUtf8, type Bytes } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { FileRef, Given } from '@/simulation/world/run';
import { lastingRun } from '@/simulation/runs/locks';
import { accountOf } from '@/simulation/connections/sign-in';
import { orderPasswordId } from '@/simulation/vendor/order';
import type { World } from '@/simulation/world/world';
import type { LabStore } from '@/state/lab-store';
import type { GivenFile, Inputs } from '../preparation/preparation';
import { readFileFrom, sha256 } from '../preparation/reading';

/** Files that are longer are not looked for in a text. Octets. */
const longestPart = 100_000;

/**
 * What was handed over with an action, by name, while a run is on; undefined otherwise. What the lab itself cannot hand over
 * again is `from-outside`. Nothing of what was handed over is in it.
 */
export async function givenOf(store: LabStore, action: Action, inputs: Inputs): Promise<Given | undefined> {
  const world = store.world();
  if (lastingRun(world) === undefined) return undefined;
  const files = await Promise.all((inputs.files ?? []).map((file) => fileRef(store, file)));
  const secret = await secretRef(store, action, inputs.secrets?.['password'] ?? '');
  return { ...(files.length > 0 && { files }), ...(secret !== undefined && { secret }) };
}

async function fileRef(store: LabStore, { bytes }: GivenFile): Promise<FileRef | 'from-outside'> {
  const id = await sha256(bytes);
  const { files, certificates } = store.world();
  const file = Object.values(files).find((each) => each.sha256 === id);
  if (file !== undefined) return { file: file.name };
  if (certificates[id] !== undefined) return { certificate: id };
  const parts = await partsOf(store, bytes);
  return parts === undefined ? 'from-outside' : { text: parts };
}

/** A part that a text may have: what it is, and how it is written. */
interface Part {
  readonly ref: FileRef;
  readonly text: string;
}

/** What a text was pasted together from; undefined where something in it is from elsewhere. */
async function partsOf(store: LabStore, bytes: Bytes): Promise<readonly FileRef[] | undefined> {
  const known = await knownParts(store);
  const parts: FileRef[] = [];
  let rest = plain(fromUtf8(bytes));
  while (rest !== '') {
    const part = known.find(({ text }) => rest.startsWith(text));
    if (part === undefined) return undefined;
    parts.push(part.ref);
    rest = plain(rest.slice(part.text.length));
  }
  return parts.length === 0 ? undefined : parts;
}

/** Longer ones first: a bundle begins with its first certificate. */
async function knownParts(store: LabStore): Promise<readonly Part[]> {
  const { files, certificates } = store.world();
  const read = readFileFrom(store.storage);
  const ofFiles = await Promise.all(
    Object.values(files)
      .filter(({ size }) => size <= longestPart)
      .map(async ({ name, sha256: id }) => {
        const bytes = await read(id);
        return { ref: { file: name }, text: bytes === undefined ? '' : plain(fromUtf8(bytes)) };
      }),
  );
  const ofCertificates = Object.values(certificates).map(({ fingerprint, der }) => ({
    ref: { certificate: fingerprint },
    text: plain(toPem('CERTIFICATE', der)),
  }));
  const parts: readonly Part[] = [...ofFiles, ...ofCertificates];
  return parts.filter(({ text }) => text !== '').sort((left, right) => right.text.length - left.text.length);
}

/** Without the blanks around it and with the line ends of Unix: a box changes both. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

async function secretRef(store: LabStore, action: Action, typed: string): Promise<Given['secret']> {
  if (typed === '') return undefined;
  if (action.type === 'sign-in')
    return accountOf(action.user)?.password === typed ? 'account' : 'from-outside';
  const order = await orderOfPassword(store.world(), store, typed);
  return order === undefined ? 'from-outside' : { order };
}

async function orderOfPassword(
  { orders }: World,
  { storage }: LabStore,
  typed: string,
): Promise<string | undefined> {
  for (const { number, certificates } of Object.values(orders))
    for (const issued of certificates) {
      const password = await storage.readSecret(orderPasswordId(number, issued));
      if (password !== undefined && fromUtf8(password) === typed) return number;
    }
  return undefined;
}
