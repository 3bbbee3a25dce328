import type { ReactNode } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { useRevision } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { textOfPlace, type Place } from '@/views/shell/place';
import { useBrowserConnection } from './use-browser-connection';

interface JudgedPlaceProps {
  readonly place: Place;
  /** Given undefined for the start page, and where the connection cannot be judged: the page itself says so then. */
  readonly children: (connection: Connection | undefined) => ReactNode;
}

/** What stands around a page and shows how the browser is connected to it; it outlasts a judgement that fails. */
export function JudgedPlace({ place, children }: JudgedPlaceProps) {
  return (
    <FaultBoundary
      turn={`${String(useRevision())} ${textOfPlace(place)}`}
      instead={() => children(undefined)}
    >
      <Judged place={place}>{children}</Judged>
    </FaultBoundary>
  );
}

function Judged({ place, children }: JudgedPlaceProps) {
  return children(useBrowserConnection(place));
}
