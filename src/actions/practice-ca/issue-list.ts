import { success } from '@/base/outcome';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { planList, type IssuedListFacts, type IssuePracticeList } from '@/simulation/practice-ca/issue-list';
import { recordOf } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Preparation } from '../preparation/preparation';
import { keptKey } from './taken-key';

/** Signs the list with the authority's key. */
export const preparePracticeList: Preparation<IssuePracticeList, IssuedListFacts> = {
  prepare: async ({ action, world, at, tools }) => {
    const plan = planList(world, action, at);
    if (!plan.ok) return plan;
    const issuer = recordOf(world, 'certificates', action.authority);
    const { publicKey } = issuer;
    const key = await keptKey(tools.readKey, publicKey.fingerprint, 'authority');
    if (!key.ok) return key;
    const list = await tools.pki.issueRevocationList(plan.value, key.value);
    const verdicts = await collectVerdicts([issuer], tools.pki, world.verdicts, [list]);
    const files =
      action.saveAs === undefined ? [] : [await publicFile(action.saveAs, 'revocation-list', list.der)];
    const contents = [{ id: list.fingerprint, bytes: list.der }, ...(toKeep(files).contents ?? [])];
    const [file] = files;
    return success({
      facts: { list, verdicts, ...(file === undefined ? {} : { file: file.file }) },
      contents,
    });
  },
};
