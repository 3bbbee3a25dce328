import { useLoaderData } from 'react-router';
import { Desktop } from '@/desktop/desktop';
import { RegistryContext } from '@/desktop/registry';
import { LabStoreContext, useWorld } from '@/state/use-world';
import { LiveRegion } from '@/ui/live-region';
import { AnnouncedLab } from './announced-lab';
import { Frame } from './frame/frame';
import { InstallationScreen } from './installation-screen';
import { openLab, type OpenedLab } from './open-lab';
import { registry } from './registry';

export const loader = openLab;

/** The lab is opened once a page; going from address to address changes nothing about it. */
export function shouldRevalidate(): boolean {
  return false;
}

/** The route of the PC: the lab around it, the frame, and the PC once its site is installed. */
export function Component() {
  const { store, access } = useLoaderData<OpenedLab>();
  return (
    <LabStoreContext value={store}>
      <LiveRegion>
        <AnnouncedLab access={access}>
          <RegistryContext value={registry}>
            <Frame>
              <InstalledDesktop />
            </Frame>
          </RegistryContext>
        </AnnouncedLab>
      </LiveRegion>
    </LabStoreContext>
  );
}

function InstalledDesktop() {
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  return isInstalled ? <Desktop /> : <InstallationScreen />;
}
