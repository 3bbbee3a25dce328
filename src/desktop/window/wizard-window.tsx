import { useEffect, useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import { DialogWindow } from './dialog-window';
import './wizard-window.css';

/** One page of a wizard. */
export interface WizardPage {
  readonly id: string;
  readonly heading: string;
  /** A sentence or two under the heading. */
  readonly text?: string;
  readonly content?: ReactNode;
  /** Welcome and completing: large heading, no sub-heading. */
  readonly isOuter?: boolean;
  /** Whether *Next* can be pressed; yes when left out. */
  readonly isReady?: boolean;
}

interface WizardWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The window of a wizard. Its frame goes inside, so that what the wizard asks belongs to this window. */
export function WizardWindow({ title, onClose, children }: WizardWindowProps) {
  return (
    <DialogWindow title={title} width={500} onClose={onClose}>
      {children}
    </DialogWindow>
  );
}

interface WizardFrameProps {
  readonly page: WizardPage;
  /** Undefined on the first page. */
  readonly onBack: (() => void) | undefined;
  /** Next, or Finish on the last page. */
  readonly onNext: () => void;
  readonly isLast: boolean;
  /** While the wizard works nothing can be pressed but Cancel. */
  readonly isBusy?: boolean;
  readonly onCancel: () => void;
}

/** The page in front with the four buttons of every Windows wizard. Enter goes on, Escape gives up. */
export function WizardFrame({ page, onBack, onNext, isLast, isBusy = false, onCancel }: WizardFrameProps) {
  const { id, heading, text, content, isOuter = false, isReady = true } = page;
  const headingId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusOnPage(form.current), [id]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onNext();
  };
  return (
    <form ref={form} className="wizard" onSubmit={submit} aria-busy={isBusy}>
      <div
        role="group"
        aria-labelledby={headingId}
        className="wizard-page"
        data-outer={isOuter}
        data-page={id}
        key={id}
      >
        <h3 id={headingId}>{heading}</h3>
        {text !== undefined && <p className="wizard-text">{text}</p>}
        {content}
      </div>
      <div className="wizard-buttons">
        <button
          type="button"
          name="back"
          className="pc-button"
          disabled={onBack === undefined || isBusy}
          onClick={onBack}
        >
          &lt; Back
        </button>
        <button
          type="submit"
          name={isLast ? 'finish' : 'next'}
          className="pc-button pc-button-default"
          disabled={!isReady || isBusy}
        >
          {isLast ? 'Finish' : 'Next >'}
        </button>
        <button type="button" name="cancel" className="pc-button wizard-cancel" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The first field of a page that can be used, a radio button that is chosen before others; else the button that goes on. */
function focusOnPage(form: HTMLFormElement | null) {
  const fields = [
    '.wizard-page input[type=radio]:checked:enabled',
    '.wizard-page :is(input, select):enabled:not([type=radio])',
    'button[type=submit]:enabled',
  ];
  const wanted = fields.map((selector) => form?.querySelector<HTMLElement>(selector)).find((found) => found);
  wanted?.focus();
}
