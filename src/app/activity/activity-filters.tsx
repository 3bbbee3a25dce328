import { useId } from 'react';
import { FindBox } from '../find-box';
import { kindLabels, type ActivityFilter, type ActivityKind } from './activity-rows';

interface ActivityFiltersProps {
  readonly filter: ActivityFilter;
  readonly onChange: (filter: ActivityFilter) => void;
}

/** Leaves entries with certain words, of one kind, or that can be undone. */
export function ActivityFilters({ filter, onChange }: ActivityFiltersProps) {
  const id = useId();
  return (
    <div role="search" aria-label="Entries" className="activity-filters">
      <FindBox
        name="find-activity"
        label="Find in the activity"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <span className="activity-kind">
        <label htmlFor={id}>Kind</label>
        <select
          id={id}
          name="kind"
          value={filter.kind}
          onChange={(event) => onChange({ ...filter, kind: event.target.value as ActivityKind | '' })}
        >
          <option value="">Everything</option>
          {Object.entries(kindLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <label className="activity-kind">
        <input
          type="checkbox"
          name="only-undoable"
          checked={filter.onlyUndoable}
          onChange={(event) => onChange({ ...filter, onlyUndoable: event.target.checked })}
        />
        Only what can be undone
      </label>
    </div>
  );
}
