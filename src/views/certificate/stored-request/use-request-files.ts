import { useLab } from '../../shell/lab';
import type { Message } from '../../shell/message-bar';
import { usePc } from '../../shell/pc';
import { problemWords } from '../../words/problem-words';

/** Saves the stored CSR or its key in the PC's folder and on the real computer. */
export function useRequestFiles(slot: string, onMessage: (message: Message | undefined) => void) {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  return async (type: 'save-request' | 'save-request-key') => {
    onMessage(undefined);
    const outcome = await perform({ type, slot });
    if (!outcome.ok) {
      onMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    const warning =
      type === 'save-request-key' ? ' Whoever has this key can pass for the device: keep it safe.' : '';
    onMessage({
      kind: 'done',
      text: `${fileName} was saved on this computer and in the Files folder.${warning}`,
    });
  };
}
