import { type Outcome, success } from '@/base/outcome';
import type { Protection } from '@/pki/operations';
import {
  decided,
  type Decided,
  type Decision,
  type LabEvent,
  type NoFacts,
  refused,
} from '../world/decision';
import type { LabFile, Placement } from '../world/pc-records';
import type { Problem } from '../world/problem';
import { recordOf, withoutRecord, withRecords, type World } from '../world/world';

/** What is known of a file that is to be saved; `name` is the one wished for. */
export type NewFile = Omit<LabFile, 'savedAt'>;

/** Copy real files into the folder. */
export interface AddFiles {
  readonly type: 'add-files';
}

/** What the files are. */
export interface AddFilesFacts {
  readonly files: readonly NewFile[];
}

/** Save certificates in the folder: one as PEM or DER, several as PEM blocks or in a PKCS#7 file. */
export interface SaveCertificates {
  readonly type: 'save-certificates';
  /** Fingerprints, in the order of the file. */
  readonly certificates: readonly string[];
  readonly format: 'pem' | 'der' | 'pkcs7';
  readonly fileName: string;
}

/** What was written. */
export interface SavedFileFacts {
  readonly file: NewFile;
}

/** Give a file another name. */
interface RenameFile {
  readonly type: 'rename-file';
  readonly file: string;
  readonly name: string;
}

/** Remove a file from the folder. */
interface DeleteFile {
  readonly type: 'delete-file';
  readonly file: string;
}

/** Every file gets a free name. */
export const addFiles: Decision<AddFiles, AddFilesFacts> = (world, _action, { files }, at) => {
  const start: Decided = { world, events: [] };
  return success(
    files.reduce(({ world: before, events }, file) => {
      const saved = withFile(before, file, at);
      return { world: saved.world, events: [...events, saved.event] };
    }, start),
  );
};

/** The file gets a free name. */
export const saveCertificates: Decision<SaveCertificates, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** A decision that saves one file and does nothing else. */
export function decidedWithFile(world: World, file: NewFile, at: number): Outcome<Decided, Problem> {
  const saved = withFile(world, file, at);
  return success({ world: saved.world, events: [saved.event] });
}

/** Refuses names that Windows refuses and names that are taken. */
export const renameFile: Decision<RenameFile, NoFacts> = (world, action) => {
  const file = recordOf(world, 'files', action.file);
  const name = action.name.trim();
  if (!isFileName(name)) return refused('file-name-invalid', 'name', { name });
  const others = namesIn(withoutRecord(world, 'files', action.file));
  if (freeFileName(others, name) !== name) return refused('file-name-taken', 'name', { name });
  const renamed = withRecords(world, 'files', { [action.file]: { ...file, name } });
  return decided(renamed, 'file-renamed', { from: file.name, to: name });
};

/** The bytes stay where they are until nothing names them. */
export const deleteFile: Decision<DeleteFile, NoFacts> = (world, action) => {
  const { name } = recordOf(world, 'files', action.file);
  return decided(withoutRecord(world, 'files', action.file), 'file-deleted', { fileName: name });
};

/** The world with one more file under a free name, and the event that tells of it. */
export function withFile(
  world: World,
  wished: NewFile,
  savedAt: number,
): { readonly world: World; readonly event: LabEvent } {
  const file = { ...wished, name: freeFileName(namesIn(world), toFileName(wished.name)), savedAt };
  const id = nextFileId(world);
  return {
    world: withRecords(world, 'files', { [id]: file }),
    event: { name: 'file-saved', values: { file: id, fileName: file.name, sha256: file.sha256 } },
  };
}

/** A name that no file of the folder has: `name (1).ext` as browsers number downloads. Case does not count. */
export function freeFileName(taken: readonly string[], name: string): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let number = 1; used.has(candidate.toLowerCase()); number += 1)
    candidate = `${stem} (${String(number)})${ending}`;
  return candidate;
}

/** A text as a file name: what Windows does not allow becomes `_`, as browsers do with `*.sb7.com.csr`. */
export function toFileName(text: string): string {
  // oxlint-disable-next-line no-control-regex -- Windows refuses exactly these
  const name = text.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim();
  return name === '' ? 'file' : name.slice(0, 200);
}

/** Whether Windows takes a text as the name of a file. */
export function isFileName(name: string): boolean {
  return name !== '' && toFileName(name) === name && !/[. ]$/.test(name);
}

/** The id of the file of that name; case does not count. */
export function fileNamed({ files }: World, name: string): string | undefined {
  return Object.keys(files).find((id) => files[id]?.name.toLowerCase() === name.toLowerCase());
}

function namesIn(world: World): readonly string[] {
  return Object.values(world.files).map(({ name }) => name);
}

function nextFileId(world: World): string {
  const numbers = Object.keys(world.files).map((id) => Number(id.replace('file-', '')));
  return `file-${String(Math.max(0, ...numbers) + 1)}`;
}

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
