import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Pc } from '@/views/shell/pc';
import { PcContext, SiteContext } from '@/views/shell/pc';
import { outOfProcedureTexts as ofDirector } from '@/portals/director/out-of-procedure/out-of-procedure-texts';
import { outOfProcedureTexts as ofEdgeGateway } from '@/portals/edge-gateway/out-of-procedure/out-of-procedure-texts';
import { outOfProcedureTexts as ofMobilityRouter } from '@/portals/mobility-router/out-of-procedure/out-of-procedure-texts';
import DirectorPage from '@/portals/director/out-of-procedure/out-of-procedure';
import EdgeGatewayPage from '@/portals/edge-gateway/out-of-procedure/out-of-procedure';
import MobilityRouterPage from '@/portals/mobility-router/out-of-procedure/out-of-procedure';

/** Pages without a part of the lab: nothing of the PC is used before a link is pressed. */
const pc = {} as Pc;

describe.each([
  ['Director', ofDirector, DirectorPage],
  ['Edge Gateway', ofEdgeGateway, EdgeGatewayPage],
  ['Mobility Router', ofMobilityRouter, MobilityRouterPage],
] as const)('%s', (_portal, texts, Page) => {
  test.each(texts.map((text) => [text.title, text] as const))(
    '%s says what the real page is for, that it is not part of the simulation, and where certificates are',
    (_title, { address, purpose }) => {
      const site = { host: 'sb7-hq.sb7.com', scheme: 'https', rest: [], address } as const;
      const { container } = render(
        <PcContext value={pc}>
          <SiteContext value={{ ...site, navigate: () => undefined }}>
            <Page />
          </SiteContext>
        </PcContext>,
      );
      expect(container).toHaveTextContent(purpose);
      expect(container).toHaveTextContent('This page is not part of the simulation. Certificates are');
      expect(container).not.toHaveTextContent(/\byet\b/);
    },
  );
});
