import { Save, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';

/** A page's title, with its buttons at the upper right. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="sticky top-0 z-1 flex min-h-33 flex-none items-center gap-12 border-b border-line bg-director-bar px-12 max-wide:flex-wrap max-wide:py-4">
      <h1 translate="no" className="flex-1 text-13 font-bold">
        {title}
      </h1>
      <div className="flex gap-6">{children}</div>
    </div>
  );
}

/** What the star beside a label means. */
export function RequiredLegend() {
  return (
    <p className="ml-4 pt-8 text-ink-muted">
      <span className="ui-required text-error">*</span> Required field
    </p>
  );
}

interface FormActionsProps {
  readonly busy: boolean;
  /** Whether there is anything to save or to take back. */
  readonly changed: boolean;
  readonly onReset: () => void;
  /** Leaves a form that nothing would remain of; not offered where there is a device to go on with. */
  readonly onCancel?: () => void;
  readonly className?: string;
}

/** Save and Reset at the upper right of the pane, for the form that they stand in. */
export function FormActions({ busy, changed, onReset, onCancel, className = '' }: FormActionsProps) {
  return (
    <div className={`absolute top-4 right-12 flex gap-6 max-wide:static max-wide:pb-8 ${className}`}>
      <Button name="save" type="submit" busy={busy}>
        <Save size={13} aria-hidden="true" /> Save
      </Button>
      <Button name="reset-form" isDisabled={!changed} onPress={onReset}>
        <Undo2 size={13} aria-hidden="true" /> Reset
      </Button>
      {onCancel !== undefined && (
        <Button name="cancel" onPress={onCancel}>
          <X size={13} aria-hidden="true" /> Cancel
        </Button>
      )}
    </div>
  );
}
