import type { Connection } from '@/simulation/connections/connection';
import { connectionWords } from '@/views/connection-words';
import type { Place } from '../session/place';

interface NotReachedPageProps {
  readonly place: Place;
  readonly connection: Connection;
}

export function NotReachedPage({ place: { host }, connection }: NotReachedPageProps) {
  return (
    <div className="browser-error">
      <h1>This site can’t be reached</h1>
      <p>
        <strong>{host}</strong> did not answer.
      </p>
      <ul>
        {connection.reasons.map((reason) => (
          <li key={reason.name}>{connectionWords(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
