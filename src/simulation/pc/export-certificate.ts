import type { Protection } from '@/pki/operations';
import { refused, type Decided, type Decision } from '../world/decision';
import { decidedWithFile, fileNamed, isFileName, type SavedFileFacts } from './files';
import { withoutRecord, withRecords, type World } from '../world/world';
import type { Placement } from '../world/pc-records';

/** The formats of the Certificate Export Wizard. */
export type ExportFormat = 'der' | 'base-64' | 'pkcs7' | 'pfx';

/** Write certificates that a window shows into a file of the PC's folder; the certificates are given with the action. */
export interface ExportCertificate {
  readonly type: 'export-certificate';
  readonly format: ExportFormat;
  readonly fileName: string;
  /** Whether a file of that name may be replaced. */
  readonly overwrite: boolean;
  /** For `pfx`: the placement whose key goes along, how the file is protected, and whether the store gives the key up. */
  readonly key?: {
    readonly placement: string;
    readonly protection: Protection;
    readonly isDeleted: boolean;
  };
}

/** Refuses names that Windows refuses, and taken ones unless they may be overwritten. */
export const exportCertificate: Decision<ExportCertificate, SavedFileFacts> = (
  world,
  action,
  { file },
  at,
) => {
  const { fileName, overwrite, key } = action;
  if (!isFileName(fileName)) return refused('file-name-invalid', 'file-name', { name: fileName });
  const taken = fileNamed(world, fileName);
  if (taken !== undefined && !overwrite) return refused('file-name-taken', 'file-name', { name: fileName });
  const cleared = taken === undefined ? world : withoutRecord(world, 'files', taken);
  const saved = decidedWithFile(cleared, file, at);
  if (!saved.ok || key?.isDeleted !== true) return saved;
  const decided: Decided = { ...saved.value, world: withoutKey(saved.value.world, key.placement) };
  return { ok: true, value: decided };
};

/** The store keeps the certificate and gives up the key. */
function withoutKey(world: World, id: string): World {
  const placement = world.placements[id];
  if (placement === undefined) return world;
  const { key: _given, ...rest } = placement;
  return withRecords(world, 'placements', { [id]: rest satisfies Placement });
}
