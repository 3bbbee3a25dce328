import type { ChangeEvent, Ref } from 'react';

interface HiddenFileFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly name: string;
  readonly label: string;
  /** Whether several files may be chosen at once. */
  readonly several?: boolean;
  /** As of `input`: `.json`. */
  readonly accept?: string;
  readonly onChoose: (files: readonly File[]) => void;
}

/** The browser's own field for files of the real computer, out of sight: a button clicks it. */
export function HiddenFileField({ ref, several = false, label, onChoose, ...rest }: HiddenFileFieldProps) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    // So that choosing the same file again is a change too.
    target.value = '';
    onChoose(chosen);
  };
  return (
    <input
      {...rest}
      ref={ref}
      type="file"
      aria-label={label}
      className="sr-only"
      tabIndex={-1}
      multiple={several}
      onChange={choose}
    />
  );
}
