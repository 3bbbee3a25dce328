import { aPage, type PageEntry } from '@/views/shell/manifest';
import {
  certificatePageControls,
  fillInOverForm,
  generateWindow,
  importWindow,
} from '../router-shell/certificate-controls';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts } from './out-of-procedure/out-of-procedure-texts';

const area = ['Configuration', 'System', 'Certificate'];

const makingWindow = generateWindow('Key Length (bits)');

/** What the four certificate pages have in common. */
const certificatePage = {
  noteSection: 'Certificates on Edge Gateway Router',
  controls: { 'open-request': 'Generate CSR', ...certificatePageControls },
  windows: {
    generate: makingWindow,
    'generate-request': { ...makingWindow, opens: 'open-request' },
    ...fillInOverForm,
    import: importWindow('Certificate, RSA private key, certificate chain'),
  },
  assumed: [
    'The page itself: status line, date, facts, and the table of who uses the certificate.',
    'Generate CSR, View and Previous certificate; the note names Generate and importing alone.',
    'Key lengths of 1024, 2048 and 4096 bits, with 2048 chosen.',
    'The certificates are signed by the Mitel UC Certificate Authority and are valid for ten years.',
    'The alternative names offered are the gateway’s own; its own name and address are chosen at first.',
    'Import takes the text that the Mobility Router takes, in the same order.',
    'The words of the confirmation and of the restart prompt.',
    'Filling in from an old certificate or request.',
  ],
} as const;

const edgeGateway = aPage({
  ...certificatePage,
  title: 'Edge Gateway',
  menuPath: [...area, 'Edge Gateway'],
  address: 'configuration/system/certificate/edge-gateway',
  load: () => import('./configuration/system/certificate/edge-gateway/edge-gateway'),
});

const rast = aPage({
  ...certificatePage,
  controls: {
    ...certificatePage.controls,
    'view-manufacturer': 'View Trusted manufacturer: *',
    'view-remote-phone-*': 'View Factory certificate: *',
  },
  assumed: [
    ...certificatePage.assumed,
    'The table of what phones show: a factory certificate with the hardware address as its name, by one manufacturer whom the gateway trusts.',
  ],
  title: 'RAST',
  menuPath: [...area, 'RAST'],
  address: 'configuration/system/certificate/rast',
  load: () => import('./configuration/system/certificate/rast/rast'),
});

const reverseProxy = aPage({
  ...certificatePage,
  title: 'Reverse Proxy',
  menuPath: [...area, 'Reverse Proxy'],
  address: 'configuration/system/certificate/reverse-proxy',
  load: () => import('./configuration/system/certificate/reverse-proxy/reverse-proxy'),
});

const turn = aPage({
  ...certificatePage,
  title: 'TURN',
  menuPath: [...area, 'TURN'],
  address: 'configuration/system/certificate/turn',
  load: () => import('./configuration/system/certificate/turn/turn'),
});

const outOfProcedure = outOfProcedurePages(
  outOfProcedureTexts,
  () => import('./out-of-procedure/out-of-procedure'),
);

/** The pages of the procedures, in the order of the menus. */
export const edgeGatewayPages = { edgeGateway, rast, reverseProxy, turn };

/** All pages. */
export const pagesInOrder: readonly PageEntry[] = [...Object.values(edgeGatewayPages), ...outOfProcedure];

/** The page shown for the bare host name. */
export const startPage = edgeGateway;
