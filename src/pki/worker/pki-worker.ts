import { expose } from 'comlink';
import { directOperations } from '../codec/direct-operations';
import type { PkiOperations, ReadingWatch } from '../operations';

const workerOperations = {
  ...directOperations,
  // Comlink carries functions only as arguments of their own.
  readFiles: (
    files: Parameters<PkiOperations['readFiles']>[0],
    passwords: readonly string[],
    onProgress?: ReadingWatch['onProgress'],
  ) => directOperations.readFiles(files, passwords, onProgress ? { onProgress } : {}),
};

/** The operations as they cross to the worker. */
export type WorkerOperations = typeof workerOperations;

expose(workerOperations);
