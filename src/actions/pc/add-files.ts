import { success } from '@/base/outcome';
import type { AddFiles, AddFilesFacts } from '@/simulation/pc/files';
import { foreignFile, toKeep, type KeptFile } from './kept-file';
import type { Preparation } from '../preparation/preparation';

/** Looks into each file to tell what it is and whether it holds a key. */
export const prepareFiles: Preparation<AddFiles, AddFilesFacts, readonly KeptFile[]> = {
  once: async ({ inputs, tools }) => {
    const read = (inputs.files ?? []).map(async ({ name, bytes }) =>
      foreignFile(name, bytes, await tools.pki.readFiles([bytes], [])),
    );
    return success(await Promise.all(read));
  },
  prepare: (_circumstances, files) =>
    Promise.resolve(success({ facts: { files: files.map(({ file }) => file) }, ...toKeep(files) })),
};
