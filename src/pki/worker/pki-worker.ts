import { expose, proxy } from 'comlink';
import { directOperations } from './direct-operations';
import type { PkiOperations, ReadingWatch } from '../operations';
import type { ValidationInput } from '../path/validation-report';

const workerOperations = {
  ...directOperations,
  // Comlink carries functions only as arguments of their own.
  readFiles: (
    files: Parameters<PkiOperations['readFiles']>[0],
    passwords: readonly string[],
    onProgress?: ReadingWatch['onProgress'],
  ) => directOperations.readFiles(files, passwords, onProgress ? { onProgress } : {}),
  fetchVerdicts: (input: ValidationInput, whenGivenUp?: (onGivenUp: () => void) => void) => {
    const controller = new AbortController();
    whenGivenUp?.(proxy(() => controller.abort()));
    return directOperations.fetchVerdicts(input, controller.signal);
  },
};

/** The operations as they cross to the worker. */
export type WorkerOperations = typeof workerOperations;

expose(workerOperations);
