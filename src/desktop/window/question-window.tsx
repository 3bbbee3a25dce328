import { CircleAlert, CircleHelp, CircleX, Info, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { defaultButtonOf, type Question } from '@/views/shell/pc';
import { DialogWindow } from './dialog-window';

interface QuestionWindowProps {
  readonly question: Question;
  readonly onAnswer: (button: string) => void;
}

const icons: Readonly<Record<Question['kind'], { readonly icon: LucideIcon; readonly colour: string }>> = {
  question: { icon: CircleHelp, colour: 'text-accent' },
  warning: { icon: CircleAlert, colour: 'text-windows-question-warning' },
  information: { icon: Info, colour: 'text-accent' },
  error: { icon: CircleX, colour: 'text-error' },
};

/** A question with its buttons; the default one has the focus, so that Enter presses it. */
export function QuestionWindow({ question, onAnswer }: QuestionWindowProps) {
  const { title, text, kind, buttons, cancel } = question;
  const byDefault = defaultButtonOf(question);
  const { icon: Icon, colour } = icons[kind];
  const textId = useId();
  return (
    <DialogWindow
      name="question"
      title={title}
      role="alertdialog"
      describedBy={textId}
      onClose={() => onAnswer(cancel)}
    >
      <div className="flex gap-16 bg-surface px-20 py-20">
        <Icon size={34} strokeWidth={1.75} className={`shrink-0 ${colour}`} aria-hidden />
        <div id={textId} className="my-auto min-w-0 leading-[1.625] wrap-anywhere">
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
