import { Label, ProgressBar } from 'react-aria-components';

interface ProgressProps {
  readonly label: string;
  /** Per cent; without it nobody knows how long it takes. */
  readonly value?: number;
  readonly className?: string;
}

export function Progress({ label, value, className = '' }: ProgressProps) {
  const known = value === undefined ? { isIndeterminate: true } : { value };
  return (
    <ProgressBar
      className={`grid grid-cols-[1fr_auto] gap-x-8 gap-y-4 wrap-anywhere [font:var(--text-ui)_var(--font-ui)] ${className}`}
      {...known}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          <span>{value !== undefined && valueText}</span>
          <div className="col-span-full h-12 overflow-hidden border border-control-line bg-control">
            {value === undefined ? (
              <div className="ui-progress-bar" data-indeterminate />
            ) : (
              <div className="ui-progress-bar" style={{ width: `${String(percentage)}%` }} />
            )}
          </div>
        </>
      )}
    </ProgressBar>
  );
}
