import { findingsOf } from '@/pki/findings/findings-of';
import type { Bytes } from '@/base/bytes';
import type { Item } from '@/pki/item';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Action } from '@/simulation/catalogue/catalogue';
import { confirmationNames } from '@/simulation/world/problem';
import { judgeFiles } from '../judged-files';
import { anOrder } from '../lab';
import type { SeededChoices } from '../seeded-choices';
import type { FrozenLab } from './frozen-lab';

/** Everything of the lab that takes a file: an action, or the pre-flight, which changes nothing. */
type Taker = Action | 'pre-flight';

const takers: readonly Taker[] = [
  { type: 'install-certificate', slot: 'headquarters-https', accepted: confirmationNames },
  { type: 'install-certificate', slot: 'appliance-https', accepted: [] },
  { type: 'import-pasted', slot: 'rast', accepted: confirmationNames },
  { type: 'import-authority', router: 'sb7-mr1', accepted: [] },
  { type: 'import-certificates', pc: 'trainee', store: 'automatic' },
  { type: 'import-practice-items' },
  { type: 'add-files' },
  anOrder(),
  { type: 'open-lab-file', withKeys: false },
  'pre-flight',
];

/** What protects the samples of `small-files`. */
const password = 'secret';

/**
 * Reads a file and shows what it is, or gives it to one who takes files. Throws what any of them throws, where a reader gave
 * up by a fault of its own, and where a refusal changed the lab. Answers what was made of it.
 */
export async function giveFile(frozen: FrozenLab, octets: Bytes, choices: SeededChoices): Promise<string> {
  const taker = choices.below(takersAmongReaders) === 0 ? choices.pick(takers) : undefined;
  try {
    return taker === undefined ? await read(octets) : await take(frozen, octets, taker);
  } catch (cause) {
    throw new Error(`given to ${JSON.stringify(taker ?? 'a reader')}`, { cause });
  }
}

/** All of them read first, by the same reader: one in so many files goes on to what is done with it. */
const takersAmongReaders = 6;

async function read(octets: Bytes): Promise<string> {
  const items = await directOperations.readFiles([octets], [password]);
  for (const item of items) await show(item);
  return items.map((item) => (item.kind === 'unknown' ? item.reason : item.kind)).join();
}

async function take(frozen: FrozenLab, bytes: Bytes, taker: Taker): Promise<string> {
  const files = [{ name: 'changed', bytes }];
  if (taker === 'pre-flight') {
    await judgeFiles(frozen.lab(), files, { passwords: [password] });
    return 'judged';
  }
  const outcome = await frozen.meet(taker, { files, secrets: { password } });
  return outcome.ok ? 'done' : outcome.problem.name;
}

/** What screens ask of an item that was read. */
async function show(item: Item): Promise<void> {
  if (item.kind === 'unknown' && item.reason === 'reader-failed') throw new Error('a reader failed');
  findingsOf(item);
  if (item.kind === 'certificate') await directOperations.describeCertificate(item.certificate.der);
}
