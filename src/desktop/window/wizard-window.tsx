import { ArrowLeft, FileBadge2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Form, type LabForm } from '@/views/shell/lab-form';
import { visibleText } from '@/views/words/value-words';
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
  /** As of other windows. */
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The window of a wizard. Its frame goes inside, so that what the wizard asks belongs to this window. */
export function WizardWindow({ name, title, onClose, children }: WizardWindowProps) {
  return (
    <DialogWindow name={name} title={title} width={500} onClose={onClose}>
      {children}
    </DialogWindow>
  );
}

interface WizardFrameProps<Values extends FieldValues> {
  /** Its fields, and whether it works: meanwhile nothing can be pressed but Cancel. Sending it goes on a page. */
  readonly form: LabForm<Values>;
  /** What the wizard is called; its window says the same. */
  readonly title: string;
  readonly page: WizardPage;
  /** Undefined on the first page. */
  readonly onBack: (() => void) | undefined;
  /** Whether the button that goes on finishes. */
  readonly isLast: boolean;
  readonly onCancel: () => void;
}

/** The page in front below the arrow that leads back, above *Next* and *Cancel*. Enter goes on, Escape gives up. */
export function WizardFrame<Values extends FieldValues>(props: WizardFrameProps<Values>) {
  const { form, title, page, onBack, isLast, onCancel } = props;
  const { id, isReady = true } = page;
  const { isBusy } = form;
  const frame = usePageFocus(id, isBusy);
  return (
    <Form form={form} ref={frame} className="wizard flex min-h-0 flex-1 flex-col fields-above">
      <div className="flex flex-none items-center gap-10 bg-white pt-2 pr-12 pl-10">
        <button
          type="button"
          name="back"
          className="inline-flex size-26 items-center justify-center text-windows-ink hover:not-disabled:text-windows-blue disabled:text-windows-back-disabled"
          aria-label="Back"
          title="Back"
          disabled={onBack === undefined || isBusy}
          onClick={onBack}
        >
          <ArrowLeft className="flex-none" size={17} aria-hidden />
        </button>
        <span className="flex min-w-0 items-center gap-7" aria-hidden="true">
          <FileBadge2 className="flex-none text-windows-wizard-icon" size={16} strokeWidth={1.5} />
          {title}
        </span>
      </div>
      <PageInFront key={id} page={page} />
      <div className="flex flex-none justify-end border-t border-windows-line bg-windows-dialog p-12">
        <button
          type="submit"
          name={isLast ? 'finish' : 'next'}
          className="pc-button h-23 min-h-23 not-disabled:border-2 not-disabled:border-windows-blue"
          disabled={!isReady || isBusy}
        >
          {isLast ? 'Finish' : 'Next'}
        </button>
        <button type="button" name="cancel" className="pc-button ml-9 h-23 min-h-23" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </Form>
  );
}

function PageInFront({ page }: { readonly page: WizardPage }) {
  const { id, heading, text, content, isOuter = false } = page;
  const headingId = useId();
  return (
    <div
      role="group"
      aria-labelledby={headingId}
      className="wizard-page flex h-356 min-h-0 flex-initial flex-col gap-10 overflow-auto bg-white px-38 py-14"
      data-page={id}
    >
      <h3
        id={headingId}
        className={isOuter ? 'mb-6 text-16 font-normal text-windows-title' : 'font-semibold'}
      >
        {heading}
      </h3>
      {text !== undefined && <p className="mx-0 -mt-8 mb-3 pl-16">{text}</p>}
      {content}
    </div>
  );
}

/** Puts the focus on each page that comes to the front, once its buttons can be pressed. Answers the frame's ref. */
function usePageFocus(id: string, isBusy: boolean) {
  const frame = useRef<HTMLFormElement>(null);
  const focused = useRef<string>(undefined);
  useEffect(() => {
    if (isBusy || focused.current === id) return;
    focused.current = id;
    focusOnPage(frame.current);
  }, [id, isBusy]);
  return frame;
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

interface WizardSettingsProps {
  readonly settings: readonly (readonly [label: string, value: string])[];
}

/** What a wizard is about to do, as its last page lists it. */
export function WizardSettings({ settings }: WizardSettingsProps) {
  return (
    <>
      <p>You have specified the following settings:</p>
      <div className="min-h-120 overflow-auto border border-windows-field-line">
        <table
          className="ui-table table-fixed leading-16 wrap-anywhere [--table-cell:2px_6px] [--table-lines:0]"
          aria-label="Settings"
        >
          <tbody>
            {settings.map(([label, value]) => (
              <tr key={label}>
                <th scope="row" className="w-[52%]">
                  {label}
                </th>
                <td>
                  <bdi>{visibleText(value)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
