import { browser } from '@/desktop/browser/program';
import { certificateStores } from '@/desktop/certificate-stores/program';
import { connectClient } from '@/desktop/connect-client/program';
import { files } from '@/desktop/files/program';
import type { Registry } from '@/desktop/registry';
import { director } from '@/portals/director/portal';
import { edgeGateway } from '@/portals/edge-gateway/portal';
import { mobilityRouter } from '@/portals/mobility-router/portal';
import { serviceAppliance } from '@/portals/service-appliance/portal';
import { csrCommand } from '@/workshop/csr-command/csr-command';
import { practiceCa } from '@/workshop/practice-ca/program';
import { preflight } from '@/workshop/preflight/program';
import { vendor } from '@/workshop/vendor/vendor';

/** Every program and site there is. Taskbar, browser, About and the README's table read it. */
export const registry: Registry = {
  programs: [browser, connectClient, files, certificateStores, practiceCa, preflight],
  sites: [director, serviceAppliance, edgeGateway, mobilityRouter, vendor, csrCommand],
};
