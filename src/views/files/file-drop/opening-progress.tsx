import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';

interface OpeningProgressProps {
  /** The part of the files that is done, from 0 to 1. */
  readonly done: number;
  /** Left out where there is nothing to be given up. */
  readonly onCancel?: (() => void) | undefined;
}

/** While files with passwords are opened: how far it is, and a way out. */
export function OpeningProgress({ done, onCancel }: OpeningProgressProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-12 gap-y-4" role="status">
      <Progress label="Opening the files…" {...(done > 0 ? { value: Math.round(done * 100) } : {})} />
      {onCancel !== undefined && (
        <Button name="cancel-opening" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
