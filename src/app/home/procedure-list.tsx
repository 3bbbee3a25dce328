import { useOpenTarget } from './map-target';
import { procedures } from './procedures';

/** The procedures of the note, and the way to where each begins. */
export function ProcedureList() {
  const open = useOpenTarget();
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">Procedures of the application note</h2>
      <ol className="procedure-list">
        {procedures.map(({ title, section, begins, target }, index) => (
          <li key={title} data-absent={target === undefined}>
            {target === undefined ? (
              <span className="procedure-title">{title}</span>
            ) : (
              <button
                type="button"
                name={`procedure-${String(index + 1)}`}
                className="map-link procedure-title"
                onClick={() => open(target)}
              >
                {title}
              </button>
            )}
            <span className="map-muted">{begins}</span>
            <span className="map-muted">
              {target === undefined ? 'Not part of this version.' : `Note: ${section}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
