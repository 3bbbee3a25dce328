import { Outlet, useLoaderData, useLocation } from 'react-router';
import { Desktop } from '@/desktop/desktop';
import { RegistryContext } from '@/desktop/registry';
import { PartFailure } from '@/desktop/window/part-failure';
import { isOfThePc } from '@/desktop/session/address';
import { SessionContext } from '@/desktop/session/session-store';
import { useAddressedSession } from '@/desktop/session/use-addressed-session';
import { LabStoreContext, useWorld } from '@/state/use-world';
import { LiveRegion } from '@/ui/live-region';
import { AnnouncedLab } from './announced-lab';
import { Frame } from './frame/frame';
import { InstallationScreen } from './installation-screen';
import { openLab } from './open-lab';
import { OpenedLabContext, type OpenedLab } from './opened-lab';
import { registry } from './registry';

export const loader = openLab;

/** The lab is opened once a page; going from address to address changes nothing about it. */
export function shouldRevalidate(): boolean {
  return false;
}

/** The lab with the frame around it; the PC and the lab's pages once the site is installed. */
export function Component() {
  const opened = useLoaderData<OpenedLab>();
  const { store, access } = opened;
  return (
    <LabStoreContext value={store}>
      <LiveRegion>
        <AnnouncedLab access={access}>
          <RegistryContext value={registry}>
            <SessionContext value={useAddressedSession()}>
              <OpenedLabContext value={opened}>
                <FramedLab />
              </OpenedLabContext>
            </SessionContext>
          </RegistryContext>
        </AnnouncedLab>
      </LiveRegion>
    </LabStoreContext>
  );
}

function FramedLab() {
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  const { pathname } = useLocation();
  return (
    <Frame isInstalled={isInstalled}>
      {isInstalled ? (
        <PartFailure>
          <Desktop isShown={isOfThePc(pathname)} />
        </PartFailure>
      ) : (
        <InstallationScreen />
      )}
      {isInstalled && <Outlet />}
    </Frame>
  );
}
