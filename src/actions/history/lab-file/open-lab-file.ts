import { refusal, success } from '@/base/outcome';
import type { ReadingWatch } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { LabFileFacts, OpenLabFile } from '@/simulation/history/history';
import { problemOf } from '@/simulation/world/problem';
import { replacementOf } from '@/simulation/history/record-changes';
import { labOf, type World } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import { createTurns } from '@/state/turns';
import type { Inputs, Preparation } from '../../preparation/preparation';
import { watchPart } from '../read-anew';

interface OpenedLab {
  readonly file: string;
  readonly world: World;
  readonly contents: readonly KeptBytes[];
  readonly secrets: readonly KeptBytes[];
}

/** Reads the file, verifies every signature again and decrypts the keys if they are wanted; then compares the labs. */
export const prepareLabFile: Preparation<OpenLabFile, LabFileFacts, OpenedLab> = {
  once: async ({ action, inputs, tools: { pki } }) => {
    const [file] = inputs.files ?? [];
    if (file === undefined) return refusal(problemOf('lab-file-foreign', 'file'));
    // Loaded when it is needed: what checks a file would weigh on the first page.
    const { readKeys, readLabFile } = await import('./read-lab-file');
    const watch = watchOf(inputs);
    const lab = await readLabFile(file, pki, watchPart(watch, 0, 0.7));
    if (!lab.ok) return lab;
    const { world, contents, keys } = lab.value;
    const given = { name: file.name, password: inputs.secrets?.['password'] ?? '' };
    const secrets = keys === undefined || !action.withKeys ? success([]) : await readKeys(keys, given, pki);
    if (!secrets.ok) return secrets;
    const lists = Object.values(world.revocationLists);
    const certificates = Object.values(world.certificates);
    const collecting = { ...watchPart(watch, 0.7, 1), rest: createTurns() };
    const verdicts = await collectVerdicts(certificates, pki, {}, lists, collecting);
    return success({ file: file.name, world: { ...world, verdicts }, contents, secrets: secrets.value });
  },
  prepare: ({ world }, opened) => {
    const { name } = labOf(opened.world);
    const facts = { name, file: opened.file, changes: replacementOf(world, opened.world) };
    return Promise.resolve(success({ facts, secrets: opened.secrets, contents: opened.contents }));
  },
};

/** The steps of reading a file are not all alike, so its portion is told. */
function watchOf({ signal, onProgress }: Inputs): ReadingWatch {
  return { ...(signal && { signal }), onProgress: (done) => onProgress?.(done, 1) };
}
