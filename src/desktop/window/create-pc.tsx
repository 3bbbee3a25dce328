import type { GivenFile } from '@/actions/preparation/preparation';
import type { Pc, ProgramWindow } from '@/views/shell/pc';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { FilePicker } from './file-picker';
import { OwnWindow } from './own-window';
import { QuestionWindow } from './question-window';
import type { Windows } from './windows';

/** What a window cannot know by itself: it depends on the program or tab that it belongs to. */
export type PcSurroundings = Pick<Pc, 'browse' | 'openProgram' | 'setUnsaved' | 'download'>;

/** The PC as the content of a window sees it; `open` opens windows of that window. */
export function createPc(surroundings: PcSurroundings, open: Windows['open']): Pc {
  return {
    ...surroundings,
    ask: (question) =>
      open((answer) => <QuestionWindow question={question} onAnswer={answer} />, question.cancel),
    openWindow: <Answer,>(window: ProgramWindow<Answer>) =>
      open<Answer | undefined>((answer) => <OwnWindow window={window} onAnswer={answer} />, undefined),
    pickFiles: (options) =>
      open<readonly GivenFile[]>((answer) => <FilePicker {...options} onAnswer={answer} />, []),
    showCertificate: (certificate, circumstances = {}) =>
      openCertificate(open, { certificate, ...circumstances }),
  };
}
