import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { createHistory } from '@/actions/history/history';
import { AnnouncedLab } from '@/app/announced-lab';
import { Desktop } from '@/desktop/desktop';
import { RegistryContext, type Registry } from '@/desktop/registry';
import { type Session, withPlace, withProgram } from '@/desktop/session/session';
import { SessionContext, SessionStore } from '@/desktop/session/session-store';
import { WindowScopes } from '@/desktop/session/window-scopes';
import { directOperations } from '@/pki/worker/direct-operations';
import { schemeOf } from '@/simulation/connections/hosts';
import { LabStoreContext } from '@/state/use-world';
import { LiveRegion } from '@/ui/live-region';
import type { LabAccess } from '@/views/shell/lab';
import type { TestLab } from './lab';

/** What the pages of a lab reach it by. */
export function accessTo(lab: TestLab): LabAccess {
  return {
    ...directOperations,
    ...lab,
    history: createHistory(lab.store),
    readFile: (sha256: string) => lab.store.storage.readContent(sha256),
    readPublicRoots: () => Promise.resolve(undefined),
  } as unknown as LabAccess;
}

/** Draws the PC of a lab, and answers what opens something on it. */
export function showDesktop(lab: TestLab, registry: Registry): SessionStore {
  const storage = { getItem: () => null, setItem: () => undefined };
  const sessions = new SessionStore(storage, new WindowScopes(), '/pc/browser');
  render(
    <MemoryRouter>
      <LabStoreContext value={lab.store}>
        <LiveRegion>
          <AnnouncedLab access={accessTo(lab)}>
            <RegistryContext value={registry}>
              <SessionContext value={sessions}>
                <Desktop isShown />
              </SessionContext>
            </RegistryContext>
          </AnnouncedLab>
        </LiveRegion>
      </LabStoreContext>
    </MemoryRouter>,
  );
  return sessions;
}

/** Somewhere on the PC: the pages of a site, or a program. */
export interface DesktopPlace {
  readonly id: string;
  readonly pages: readonly ((present: Session) => Session)[];
}

/** All that can be opened on the PC of a lab but the browser, which is no page: it watches locks, and holds the pages. */
export function desktopPlaces({ programs, sites }: Registry, lab: () => TestLab): readonly DesktopPlace[] {
  return [
    ...sites.map(({ id, hosts, pages }) => ({
      id,
      pages: pages.map(({ address }) => (present: Session) => {
        const world = lab().store.world();
        const host = hosts(world)[0] ?? '';
        return withPlace(present, { scheme: schemeOf(world, host), host, path: address }, 'same-tab');
      }),
    })),
    ...programs
      .filter(({ id }) => id !== 'browser')
      .map(({ id }) => ({ id, pages: [(present: Session) => withProgram(present, id)] })),
  ];
}
