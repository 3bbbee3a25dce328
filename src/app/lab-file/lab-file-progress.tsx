import { Progress } from '@/ui/progress';

interface LabFileProgressProps {
  readonly label: string;
  /** The part that is done, from 0 to 1; undefined where nobody knows. */
  readonly done?: number | undefined;
  /** Left out where it can no longer be given up. */
  readonly onCancel?: (() => void) | undefined;
}

/** While a lab file is worked on: how far it is, and a way out. It shows once that takes long enough to be noticed. */
export function LabFileProgress({ label, done, onCancel }: LabFileProgressProps) {
  return (
    <div
      className="flex w-full max-w-460 animate-[lab-file-wait_300ms] flex-wrap items-center gap-x-12 gap-y-8"
      role="status"
    >
      <Progress
        className="flex-1"
        label={label}
        {...(done === undefined ? {} : { value: Math.round(done * 100) })}
      />
      {onCancel !== undefined && (
        <button type="button" name="cancel-reading" className="frame-choice" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
