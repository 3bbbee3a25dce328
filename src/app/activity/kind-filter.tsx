import { useId } from 'react';
import { kindLabels, type ActivityKind } from './activity-rows';

interface KindFilterProps {
  readonly kind: ActivityKind | '';
  readonly onChange: (kind: ActivityKind | '') => void;
}

/** Leaves entries of one kind in the list. */
export function KindFilter({ kind, onChange }: KindFilterProps) {
  const id = useId();
  return (
    <div className="activity-kind">
      <label htmlFor={id}>Kind</label>
      <select
        id={id}
        name="kind"
        value={kind}
        onChange={(event) => onChange(event.target.value as ActivityKind | '')}
      >
        <option value="">Everything</option>
        {Object.entries(kindLabels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
