import type { GivenFile } from '@/actions/preparation/preparation';
import { type Pc, type ProgramWindow, usePc, type Question, defaultButtonOf } from '@/views/shell/pc';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { saveToComputer } from './save-to-computer';
import { type Windows, PcFactoryContext } from './windows';
import { useState, use, useCallback, useEffect, useRef, type RefObject, useId } from 'react';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { visibleText } from '@/views/words/visible-text';
import { FolderList } from '../files/folder-list';
import { DialogWindow } from './dialog-window';
import { CircleAlert, CircleHelp, CircleX, Info, type LucideIcon } from 'lucide-react';

/** What a window cannot know by itself: it depends on the program or tab that it belongs to. */
export type PcSurroundings = Pick<Pc, 'browse' | 'openProgram' | 'setUnsaved'> & {
  /** Told the name of every file that is handed to the real computer. */
  readonly onDownload?: (name: string) => void;
};

/** The PC as the content of a window sees it; `open` opens windows of that window. */
export function createPc({ onDownload, ...surroundings }: PcSurroundings, open: Windows['open']): Pc {
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
    download: (file) => {
      saveToComputer(file);
      onDownload?.(file.name);
    },
  };
}

interface FilePickerProps {
  readonly title: string;
  readonly several: boolean;
  readonly onAnswer: (files: readonly GivenFile[]) => void;
}

/** Lets the user choose from the PC's folder. */
function FilePicker({ title, several, onAnswer }: FilePickerProps) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const files = useWorld((world) => world.files);
  const { readFile } = useLab();
  const names = selected.flatMap((id) => files[id]?.name ?? []);

  const choose = async (ids: readonly string[]) => {
    const read = async ({ name, sha256 }: (typeof files)[string]) => ({
      name,
      bytes: await readFile(sha256),
    });
    const chosen = await Promise.all(ids.flatMap((id) => files[id] ?? []).map(read));
    onAnswer(chosen.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [{ name, bytes }])));
  };

  return (
    <DialogWindow title={title} width={700} onClose={() => onAnswer([])}>
      <div className="h-72 bg-(--ui-surface)">
        <FolderList
          selected={selected}
          onSelect={setSelected}
          several={several}
          commands={[
            {
              name: 'open-file',
              label: 'Open',
              run: (id) => void choose(selected.includes(id) ? selected : [...selected, id]),
              act: 'open',
            },
          ]}
          empty={<p>This folder is empty. Save or add a file first.</p>}
        />
      </div>
      <div className="pc-dialog-buttons items-center">
        <p className="mr-auto min-w-0 truncate">
          {names.length === 0 ? 'No file chosen' : names.map(visibleText).join('; ')}
        </p>
        <button
          type="button"
          name="open"
          className="pc-button pc-button-default"
          disabled={names.length === 0}
          onClick={() => void choose(selected)}
        >
          Open
        </button>
        <button type="button" name="cancel" className="pc-button" onClick={() => onAnswer([])}>
          Cancel
        </button>
      </div>
    </DialogWindow>
  );
}

interface OwnWindowProps<Answer> {
  readonly window: ProgramWindow<Answer>;
  readonly onAnswer: (answer?: Answer) => void;
}

/**
 * A window of a program's own. Escape and the x ask before something that was typed in it is lost; its own buttons say
 * what they do, and do it.
 */
function OwnWindow<Answer>({ window: { title, width, content }, onAnswer }: OwnWindowProps<Answer>) {
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
      <DialogWindow title={title} onClose={() => leave.current()} {...(width === undefined ? {} : { width })}>
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

interface QuestionWindowProps {
  readonly question: Question;
  readonly onAnswer: (button: string) => void;
}

const icons: Readonly<Record<Question['kind'], { readonly icon: LucideIcon; readonly colour: string }>> = {
  question: { icon: CircleHelp, colour: 'text-[#0b6cb3]' },
  warning: { icon: CircleAlert, colour: 'text-[#a15c00]' },
  information: { icon: Info, colour: 'text-[#0b6cb3]' },
  error: { icon: CircleX, colour: 'text-[#b00020]' },
};

/** A question with its buttons; the default one has the focus, so that Enter presses it. */
function QuestionWindow({ question, onAnswer }: QuestionWindowProps) {
  const { title, text, kind, buttons, cancel } = question;
  const byDefault = defaultButtonOf(question);
  const { icon: Icon, colour } = icons[kind];
  const textId = useId();
  return (
    <DialogWindow title={title} role="alertdialog" describedBy={textId} onClose={() => onAnswer(cancel)}>
      <div className="flex gap-4 bg-(--ui-surface) px-5 py-5">
        <Icon size={34} strokeWidth={1.75} className={`shrink-0 ${colour}`} aria-hidden />
        <div id={textId} className="min-w-0 self-center leading-relaxed wrap-anywhere">
          {text}
        </div>
      </div>
      <div className="pc-dialog-buttons">
        {buttons.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            name={id}
            className="pc-button"
            data-initial-focus={id === byDefault ? '' : undefined}
            onClick={() => onAnswer(id)}
          >
            {label}
          </button>
        ))}
      </div>
    </DialogWindow>
  );
}
