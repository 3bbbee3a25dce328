import { toUtf8 } from '@/base/bytes';
import type { UsageRow } from '@/simulation/appliances/service-appliance/usage';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
import { reportText } from './report-text';

/** Saves a report in the PC's folder and on the real computer. */
export function useSaveReport() {
  const { perform } = useLab();
  const { download } = usePc();
  const [message, setMessage] = useState<Message>();
  const save = async (rows: readonly UsageRow[]) => {
    const file = { name: 'conference-usage.csv', bytes: toUtf8(reportText(rows)) };
    const outcome = await perform({ type: 'add-files' }, { files: [file] });
    if (!outcome.ok) {
      setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    download(file);
    setMessage({ kind: 'done', text: `${file.name} was saved on this computer and in the Files folder.` });
  };
  return { save, message };
}
