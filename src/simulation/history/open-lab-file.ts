import { success } from '@/base/outcome';
import type { Decision } from '../world/decision';
import { withChanges, type RecordChange } from './record-changes';

/** Put the lab of a lab file in the place of this one. The file and its password are inputs of the action. */
export interface OpenLabFile {
  readonly type: 'open-lab-file';
  /** Whether the private keys in it are to be decrypted and kept. */
  readonly withKeys: boolean;
}

/** What differs between this lab and the one in the file. */
export interface LabFileFacts {
  readonly name: string;
  readonly file: string;
  readonly changes: readonly RecordChange[];
}

/** A step like any other: it can be taken back. Lab time goes on as in the lab of the file. */
export const openLabFile: Decision<OpenLabFile, LabFileFacts> = (world, _action, facts, at) =>
  success({
    ...withChanges(world, facts.changes, 'after', at),
    events: [{ name: 'lab-file-opened', values: { name: facts.name, file: facts.file } }],
  });
