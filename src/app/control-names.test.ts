import { describe, expect, expectTypeOf, it } from 'vitest';
import type { directorPages } from '@/portals/director/pages';
import type { edgeGatewayPages } from '@/portals/edge-gateway/pages';
import type { mobilityRouterPages } from '@/portals/mobility-router/pages';
import type { appliancePages } from '@/portals/service-appliance/pages';
import { controlsOf, type ControlOf, type ControlsAndWindows } from '@/views/shell/controls';
import type { toolPages } from '@/workshop/csr-command/csr-command';
import type { shopPages } from '@/workshop/vendor/vendor';
import { registry } from './registry';

const pages = registry.sites.flatMap((site) =>
  site.pages.map((page) => ({ where: `${site.id}/${page.address}`, page })),
);
const all = [...pages, ...registry.programs.map((page) => ({ where: page.id, page }))];

/** A window may be opened from another one: filling in, from the form that is filled. */
function openersOn({ windows = {}, ...page }: ControlsAndWindows): readonly string[] {
  const within = [page, ...Object.values(windows)].map(controlsOf);
  return within.flatMap((controls) => Object.keys(controls));
}

describe('manifests', () => {
  it.each(all)('$where: every window is opened by a control that is there', ({ page }) => {
    const opened = Object.values(page.windows ?? {}).map(({ opens }) => opens);
    expect(openersOn(page)).toEqual(expect.arrayContaining(opened));
  });
});

it('a wrong page or control does not compile', () => {
  type Request = (typeof directorPages)['certificateSigningRequest'];
  expectTypeOf<'generate' | 'fill-in-now' | 'state'>().toExtend<ControlOf<Request>>();
  // @ts-expect-error -- a slip in the name of a control
  expectTypeOf<'stat'>().toExtend<ControlOf<Request>>();
  // @ts-expect-error -- a page of another site
  expectTypeOf<(typeof directorPages)['newOrder']>().toBeObject();
  expectTypeOf<'request-from-pc' | 'place-order'>().toExtend<ControlOf<(typeof shopPages)['newOrder']>>();
  expectTypeOf<'mode' | 'save-key'>().toExtend<ControlOf<(typeof mobilityRouterPages)['mobilityRouter']>>();
  expectTypeOf<'restart-web-server'>().toExtend<ControlOf<(typeof appliancePages)['https']>>();
  expectTypeOf<'copy-command'>().toExtend<ControlOf<(typeof toolPages)['createCommand']>>();
  expectTypeOf<'open-import' | 'pasted' | 'close'>().toExtend<
    ControlOf<(typeof edgeGatewayPages)['reverseProxy']>
  >();
});
