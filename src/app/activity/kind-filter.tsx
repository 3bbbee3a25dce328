import { kindLabels, type ActivityKind } from './activity-rows';

interface KindFilterProps {
  readonly kind: ActivityKind | '';
  readonly onChange: (kind: ActivityKind | '') => void;
}

/** Leaves entries of one kind in the list. */
export function KindFilter({ kind, onChange }: KindFilterProps) {
  return (
    <label className="activity-kind">
      Kind
      <select
        name="kind"
        value={kind}
        onChange={(event) => onChange(event.target.value as ActivityKind | '')}
      >
        <option value="">Everything</option>
        {Object.entries(kindLabels).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
