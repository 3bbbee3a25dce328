import { use, useCallback, useEffect, useRef, type RefObject } from 'react';
import { usePc, type ProgramWindow, type Question } from '@/views/shell/pc';
import { DialogWindow } from './dialog-window';
import { PcFactoryContext, type Windows } from './windows';

interface OwnWindowProps<Answer> {
  readonly window: ProgramWindow<Answer>;
  readonly onAnswer: (answer?: Answer) => void;
}

/**
 * A window of a program's own. Escape and the x ask before something that was typed in it is lost; its own buttons say
 * what they do, and do it.
 */
export function OwnWindow<Answer>({
  window: { name, title, width, content },
  onAnswer,
}: OwnWindowProps<Answer>) {
  const isUnsaved = useRef(false);
  const leave = useRef<() => void>(onAnswer);
  const keepWay = useCallback((way: () => void) => {
    leave.current = way;
  }, []);
  const outer = use(PcFactoryContext);
  const createPc = useCallback(
    (open: Windows['open']) => {
      if (outer === undefined) throw new Error('a window outside a program');
      const pc = outer(open);
      const setUnsaved = (unsaved: boolean) => {
        isUnsaved.current = unsaved;
        pc.setUnsaved(unsaved);
      };
      return { ...pc, setUnsaved };
    },
    [outer],
  );
  return (
    <PcFactoryContext value={createPc}>
      <DialogWindow
        {...{ name, title, ...(width === undefined ? {} : { width }) }}
        onClose={() => leave.current()}
      >
        <Leaving isUnsaved={isUnsaved} onLeave={onAnswer} onWay={keepWay} />
        {content(onAnswer)}
      </DialogWindow>
    </PcFactoryContext>
  );
}

const question: Question = {
  title: 'Unsaved changes',
  text: 'What you entered in this window has not been used. If you close it now, it is lost.',
  kind: 'warning',
  buttons: [
    { id: 'stay', label: 'Keep editing' },
    { id: 'close', label: 'Discard and close' },
  ],
  cancel: 'stay',
};

interface LeavingProps {
  readonly isUnsaved: RefObject<boolean>;
  readonly onLeave: () => void;
  /** Told the way out that the window’s frame takes. */
  readonly onWay: (way: () => void) => void;
}

/** Inside the window, so that the question belongs to it. */
function Leaving({ isUnsaved, onLeave, onWay }: LeavingProps) {
  const { ask } = usePc();
  useEffect(() => {
    const askFirst = async () => {
      if (!isUnsaved.current || (await ask(question)) === 'close') onLeave();
    };
    onWay(() => void askFirst());
  }, [isUnsaved, onLeave, onWay, ask]);
  return null;
}
