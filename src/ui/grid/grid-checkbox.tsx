interface GridCheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  /** Some of what the box stands for is chosen, not all. */
  readonly mixed?: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChange: (checked: boolean) => void;
}

/** The box in a grid's first column. */
export function GridCheckbox({ name, label, checked, mixed = false, tabIndex, onChange }: GridCheckboxProps) {
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box !== null) box.indeterminate = mixed;
      }}
      name={name}
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      onChange={(event) => onChange(event.target.checked)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

/** The boxes in a grid's first column. */
export interface GridChecks {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}
