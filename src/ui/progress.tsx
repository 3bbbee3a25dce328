import { Label, ProgressBar } from 'react-aria-components';

interface ProgressProps {
  readonly label: string;
  /** Per cent; without it nobody knows how long it takes. */
  readonly value?: number;
}

export function Progress({ label, value }: ProgressProps) {
  const known = value === undefined ? { isIndeterminate: true } : { value };
  return (
    <ProgressBar className="ui-progress grid grid-cols-[1fr_auto] gap-x-8 gap-y-3" {...known}>
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
