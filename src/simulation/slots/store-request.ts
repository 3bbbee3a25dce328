import { success, type Outcome } from '@/base/outcome';
import type { CertificateRequest } from '@/pki/certificate-request';
import type { Decided } from '../world/decision';
import { withFile, type NewFile } from '../pc/files';
import type { Problem } from '../world/problem';
import { recordOf, withRecords, type World } from '../world/world';
import type { Slot } from '../world/slot';

/** The request that was made. Its key is in the vault. */
export interface RequestFacts {
  readonly request: CertificateRequest;
  readonly file: NewFile;
}

/** A slot keeps a new request and its key in the place of those before; the file is saved in the PC's folder. */
export function requestGenerated(
  world: World,
  slotId: string,
  commonName: string,
  { request, file }: RequestFacts,
  at: number,
): Outcome<Decided, Problem> {
  const slot = recordOf(world, 'slots', slotId);
  const { fingerprint, publicKey, subject } = request;
  const key = publicKey.fingerprint;
  const changed: Slot = {
    ...slot,
    request: { fingerprint, key, commonName, subject, createdAt: at, file: file.sha256 },
    replacedKeys: replacedKeys(slot, key),
  };
  const saved = withFile(withRecords(world, 'slots', { [slotId]: changed }), file, at);
  return success({
    world: saved.world,
    events: [{ name: 'request-generated', values: { ...saved.event.values, commonName } }],
  });
}

function replacedKeys({ request, replacedKeys: earlier = [] }: Slot, key: string): readonly string[] {
  const replaced = request === undefined || request.key === key ? earlier : [request.key, ...earlier];
  return replaced.filter((other) => other !== key);
}
