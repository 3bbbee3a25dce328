import type { ReactNode } from 'react';
import { browserConnection, browserLookOf } from '@/simulation/connections/browser';
import type { Connection } from '@/simulation/connections/connection';
import { traineePc } from '@/simulation/pc/certificate-stores';
import type { BrowserLook } from '@/simulation/world/pc-records';
import { useJudged, useRevision, useWorld } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { type Place, textOfPlace } from '@/views/shell/place';
import { useToldAction } from '@/views/shell/tell';

/** What the browser says of a place now; undefined for the start page, which is nobody's. */
export function useBrowserConnection({ scheme, host }: Place): Connection | undefined {
  return useJudged(
    (world, at) => (host === '' ? undefined : browserConnection(world, { scheme, host }, at)),
    (connection) => connection?.until ?? Number.POSITIVE_INFINITY,
  );
}

/** Which browser this PC has, and the way to have the other one. */
export function useBrowserLook(): readonly [BrowserLook, (look: BrowserLook) => void] {
  const look = useWorld((world) => browserLookOf(world));
  const perform = useToldAction();
  const change = (browserLook: BrowserLook) =>
    void perform({ type: 'change-pc-settings', pc: traineePc, settings: { browserLook } });
  return [look, change];
}

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
