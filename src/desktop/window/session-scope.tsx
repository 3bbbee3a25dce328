import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { type Pc, type ProgramWindow, type Question, usePc } from '@/views/shell/pc';
import { placeFromText } from '@/views/shell/place';
import { type Drafts, DraftsContext } from '@/views/shell/use-draft';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { withFollowed, withProgram } from '../session/session';
import { useSessionStore } from '../session/session-store';
import { useHand } from '../stage/hand-at-work';
import { saveToComputer, useDownloads } from './downloads';
import { FilePicker } from './file-picker';
import { OwnWindow } from './own-window';
import { QuestionWindow } from './question-window';
import { WindowContent } from './window-content';
import { PcFactoryContext, type Windows } from './windows';

/** What a window cannot know by itself: it depends on the program or tab that it belongs to. */
type PcSurroundings = Pick<Pc, 'browse' | 'openProgram' | 'setUnsaved' | 'download'>;

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

interface SessionScopeProps {
  /** The program's id, or the browser tab's. */
  readonly id: string;
  readonly className?: string;
  /** The address shown and the session there, in a browser tab: what was opened over them does not outlast them. */
  readonly shows?: string;
  /** Told how many windows were closed because that changed. */
  readonly onClosed?: (count: number) => void;
  readonly children: ReactNode;
}

/** The content of a program's window or of a browser tab: what is unsaved in it is asked about before it is left. */
export function SessionScope({ id, className, shows, onClosed, children }: SessionScopeProps) {
  const pcOf = usePcFactory(id);
  const drafts = useDraftsOf(id);
  return (
    <PcFactoryContext value={pcOf}>
      <DraftsContext value={drafts}>
        <WindowContent shows={shows} onClosed={onClosed} {...(className === undefined ? {} : { className })}>
          <LeaveQuestion id={id} />
          {children}
        </WindowContent>
      </DraftsContext>
    </PcFactoryContext>
  );
}

function useDraftsOf(id: string): Drafts {
  const { drafts } = useSessionStore();
  return useMemo(
    () => ({
      read: (form) => drafts.read(id, form),
      keep: (form, draft) => drafts.keep(id, form, draft),
    }),
    [drafts, id],
  );
}

const leaveQuestion: Question = {
  title: 'Unsaved changes',
  text: 'What you changed on this page has not been saved. If you leave it now, the changes are lost.',
  kind: 'warning',
  buttons: [
    { id: 'stay', label: 'Stay on this page' },
    { id: 'leave', label: 'Leave without saving' },
  ],
  cancel: 'stay',
};

function LeaveQuestion({ id }: { readonly id: string }) {
  const { scopes } = useSessionStore();
  const { ask } = usePc();
  useEffect(
    () => scopes.add(id, { askToLeave: async () => (await ask(leaveQuestion)) === 'leave' }),
    [scopes, id, ask],
  );
  return null;
}

function usePcFactory(id: string): (open: Windows['open']) => Pc {
  const store = useSessionStore();
  const onDownload = useDownloads();
  const hand = useHand();
  return useCallback(
    (open) =>
      createPc(
        {
          browse: (url, where = 'same-tab') =>
            void store.goOn((session) => withFollowed(session, id, placeFromText(url), where)),
          openProgram: (program, address) =>
            void store.goOn((session) => withProgram(session, program, address)),
          setUnsaved: (unsaved) => store.scopes.setUnsaved(id, unsaved),
          download: (file) => {
            // What somebody else does here is shown, and leaves nothing on the real computer.
            if (!hand.isAtWork) saveToComputer(file);
            onDownload(file.name);
          },
        },
        open,
      ),
    [store, id, onDownload, hand],
  );
}
