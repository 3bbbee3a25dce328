import type { browser } from '@/desktop/browser/program';
import type { certificateStores } from '@/desktop/certificate-stores/program';
import type { connectClient } from '@/desktop/connect-client/program';
import type { files } from '@/desktop/files/program';
import type { windowEntries } from '@/desktop/window-entries';
import type { directorPages } from '@/portals/director/pages';
import type { edgeGatewayPages } from '@/portals/edge-gateway/pages';
import type { mobilityRouterPages } from '@/portals/mobility-router/pages';
import type { appliancePages } from '@/portals/service-appliance/pages';
import type { ControlOf, ControlsAndWindows } from '@/views/shell/controls';
import type { Target, Where } from '@/views/stage/stage';
import type { toolPages } from '@/workshop/csr-command/csr-command';
import type { practiceCa } from '@/workshop/practice-ca/program';
import type { preflight } from '@/workshop/preflight/program';
import type { shopPages } from '@/workshop/vendor/vendor';

/** By the ids of the sites. The types alone are imported: nothing of a portal is loaded with a lesson. */
interface Sites {
  readonly director: typeof directorPages;
  readonly 'service-appliance': typeof appliancePages;
  readonly 'edge-gateway': typeof edgeGatewayPages;
  readonly 'mobility-router': typeof mobilityRouterPages;
  readonly vendor: typeof shopPages;
  readonly 'csr-command': typeof toolPages;
}

/** By their ids. */
interface Programs {
  readonly browser: typeof browser;
  readonly 'certificate-stores': typeof certificateStores;
  readonly 'connect-client': typeof connectClient;
  readonly files: typeof files;
  readonly 'practice-ca': typeof practiceCa;
  readonly preflight: typeof preflight;
}

type Windows = typeof windowEntries;

/** A place whose controls the compiler knows: called with the name of one it makes a target. */
export interface Place<Control extends string> {
  (control: Control): Target;
  readonly where: Where;
}

type Key<Record> = keyof Record & string;

type ControlOn<Page> = Page extends ControlsAndWindows ? ControlOf<Page> : never;

/** A page of a site, at one of its devices: a page or control that there is not does not compile. */
export function on<Site extends Key<Sites>, Page extends Key<Sites[Site]>>(
  site: Site,
  page: Page,
  at: { readonly device?: string; readonly rest?: string } = {},
): Place<ControlOn<Sites[Site][Page]>> {
  return placeAt({ kind: 'page', site, page, ...at });
}

/** A program of the PC. */
export function inProgram<Program extends Key<Programs>>(
  program: Program,
  at: { readonly address?: string } = {},
): Place<ControlOf<Programs[Program]>> {
  return placeAt({ kind: 'program', program, ...at });
}

/** One of the PC's own windows, such as a wizard, over the place that has opened it. */
export function inWindow<Window extends Key<Windows>>(
  _window: Window,
  over: Place<never>,
): Place<ControlOf<Windows[Window]>> {
  return placeAt(over.where);
}

function placeAt<Control extends string>(where: Where): Place<Control> {
  return Object.assign((control: Control): Target => ({ where, control }), { where });
}
