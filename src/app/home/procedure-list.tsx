import { useRegistry } from '@/desktop/registry';
import { isThere } from './map-target';
import { procedures } from './procedures';
import { TargetLink } from './target-link';

/** The procedures of the note, and the way to where each begins. */
export function ProcedureList() {
  const registry = useRegistry();
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">Procedures of the application note</h2>
      <ol className="procedure-list">
        {procedures.map(({ title, section, begins, target }, index) => (
          <li key={title} data-absent={!isThere(target, registry)}>
            {isThere(target, registry) ? (
              <TargetLink
                name={`procedure-${String(index + 1)}`}
                className="map-link procedure-title"
                target={target}
              >
                {title}
              </TargetLink>
            ) : (
              <span className="procedure-title">{title}</span>
            )}
            <span className="map-muted">{begins}</span>
            <span className="map-muted">
              {isThere(target, registry) ? `Note: ${section}` : 'Not part of this version.'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
