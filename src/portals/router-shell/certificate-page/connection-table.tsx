import { siteConnections, type SiteConnection } from '@/simulation/connections/site-connections';
import { useLabTime, useWorld } from '@/state/use-world';
import { connectionWords } from '@/views/words/connection-words';
import { WideContent } from '@/ui/wide-content';
import { ConnectionStateText } from '../connection-state-text';

/** Who meets the certificate of a slot, and what comes of it now. */
export function ConnectionTable({ slotId }: { readonly slotId: string }) {
  const rows = useConnectionsOf(slotId);
  return (
    <WideContent label="Who uses this certificate">
      <table className="router-table router-connections">
        <caption>Who uses this certificate</caption>
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Connects to</th>
            <th scope="col">State</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={4}>Nobody meets this certificate at present.</td>
            </tr>
          )}
          {rows.flatMap(({ key, program, host, views }) =>
            views.map(({ name, connection }) => (
              <tr key={`${key} ${name}`}>
                <td>{name === program ? program : `${program}, ${name}`}</td>
                <td>{host}</td>
                <td>
                  <ConnectionStateText state={connection.state} />
                </td>
                <td>{connection.reasons[0] !== undefined && connectionWords(connection.reasons[0])}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </WideContent>
  );
}

function useConnectionsOf(slotId: string): readonly SiteConnection[] {
  const world = useWorld((present) => present);
  const ofSlot = (at: number) =>
    siteConnections(world, at).filter(({ views }) =>
      views.some(({ connection }) => connection.slot === slotId),
    );
  const now = useLabTime();
  const until = Math.min(Number.POSITIVE_INFINITY, ...ofSlot(now).map((row) => row.until));
  return ofSlot(useLabTime(until));
}
