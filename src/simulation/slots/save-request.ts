import { decidedWithFile, type SavedFileFacts } from '../pc/files';
import type { Decision } from '../world/decision';

/** Save the request that a slot keeps once more (note: Download CSR). */
export interface SaveRequest {
  readonly type: 'save-request';
  readonly slot: string;
}

/** Save the private key of the request that a slot keeps, unencrypted (note: Download Key). */
export interface SaveRequestKey {
  readonly type: 'save-request-key';
  readonly slot: string;
}

/** The file gets a free name in the PC’s folder. */
export const saveRequest: Decision<SaveRequest, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** The file gets a free name in the PC’s folder; its bytes are kept in the vault. */
export const saveRequestKey: Decision<SaveRequestKey, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);
