import type { GivenFile } from '@/actions/preparation/preparation';
import type { Windows } from '../window/windows';

/** Opens the window that shows a file by its content; its script is loaded when it is first needed. */
export async function openFile(open: Windows['open'], file: GivenFile): Promise<undefined> {
  const { FileWindow } = await import('./file-window');
  return open<undefined>((answer) => <FileWindow file={file} onClose={() => answer(undefined)} />, undefined);
}
