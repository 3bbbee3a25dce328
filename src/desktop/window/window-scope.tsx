import { useMemo, useRef, type ReactNode } from 'react';
import type { GivenFile } from '@/actions/preparation';
import { PcContext, type Pc } from '@/views/pc';
import { FilePicker } from './file-picker';
import { QuestionWindow } from './question-window';
import { saveToComputer } from './save-to-computer';
import { useOwnedWindows } from './use-owned-windows';
import { WindowsContext, type Windows } from './windows';

/** What a window cannot know by itself: it depends on the program or tab that it belongs to. */
export type PcSurroundings = Pick<Pc, 'browse' | 'openProgram' | 'setUnsaved'>;

interface WindowScopeProps {
  readonly surroundings: PcSurroundings;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The content of a window: at rest (`inert`) while a window that belongs to it is open. */
export function WindowScope({ surroundings, className = '', children }: WindowScopeProps) {
  const content = useRef<HTMLDivElement>(null);
  const { owned, open } = useOwnedWindows();
  const windows = useMemo<Windows>(() => ({ open }), [open]);
  const pc = useMemo<Pc>(() => ({ ...surroundings, ...dialogsOf(open) }), [surroundings, open]);
  return (
    <WindowsContext value={windows}>
      <PcContext value={pc}>
        <div ref={content} className={className} inert={owned.length > 0} tabIndex={-1} data-window-content>
          {children}
        </div>
        {owned}
      </PcContext>
    </WindowsContext>
  );
}

function dialogsOf(open: Windows['open']): Pick<Pc, 'ask' | 'pickFiles' | 'download'> {
  return {
    ask: (question) =>
      open((answer) => <QuestionWindow question={question} onAnswer={answer} />, question.cancel),
    pickFiles: (options) =>
      open<readonly GivenFile[]>((answer) => <FilePicker {...options} onAnswer={answer} />, []),
    download: saveToComputer,
  };
}
