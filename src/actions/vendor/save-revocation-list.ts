import { refusal, success } from '@/base/outcome';
import type { SaveRevocationList } from '@/simulation/vendor/revocation-lists';
import type { SavedFileFacts } from '@/simulation/pc/files';
import { problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Preparation } from '../preparation/preparation';

/** Writes the list, DER, under the name of its address. */
export const prepareRevocationListFile: Preparation<SaveRevocationList, SavedFileFacts> = {
  prepare: async ({ action, world }) => {
    const { revocationList = '', revocationListAddress = '' } = recordOf(
      world,
      'authorities',
      action.authority,
    );
    const list = world.revocationLists[revocationList];
    const fileName = revocationListAddress.slice(revocationListAddress.lastIndexOf('/') + 1);
    if (list === undefined) return refusal(problemOf('file-not-here', undefined, { file: fileName }));
    const kept = await publicFile(fileName, 'other', list.der);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};
