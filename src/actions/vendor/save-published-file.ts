import { refusal, success } from '@/base/outcome';
import { fileAt, type SavePublishedFile } from '@/simulation/vendor/published-files';
import type { SavedFileFacts } from '@/simulation/pc/files';
import { problemOf } from '@/simulation/world/problem';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Preparation } from '../preparation/preparation';

/** Takes the file, DER, from its address, under the last part of it as a name. */
export const preparePublishedFile: Preparation<SavePublishedFile, SavedFileFacts> = {
  prepare: async ({ action: { address }, world }) => {
    const fileName = address.slice(address.lastIndexOf('/') + 1);
    const found = fileAt(world, address);
    if (found === undefined) return refusal(problemOf('file-not-here', undefined, { file: fileName }));
    const { der } = found.kind === 'certificate' ? found.certificate : found.list;
    const kept = await publicFile(fileName, found.kind, der);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};
