/** Two ways to see the same. */
export type MapView = 'picture' | 'list';

/** Where there is no room for the picture, the list comes first. */
export function preferredView(): MapView {
  return matchMedia('(min-width: 900px)').matches ? 'picture' : 'list';
}

const views = [
  ['picture', 'Picture'],
  ['list', 'List'],
] as const;

interface ViewSwitchProps {
  readonly view: MapView;
  readonly onChange: (view: MapView) => void;
}

/** Picture or list. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <div role="group" aria-label="Show the site as" className="view-switch">
      {views.map(([id, label]) => (
        <button
          key={id}
          type="button"
          name={`show-${id}`}
          className="frame-choice"
          aria-pressed={id === view}
          onClick={() => onChange(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
