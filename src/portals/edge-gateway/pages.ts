import type { PageEntry } from '@/views/shell/manifest';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts } from './out-of-procedure/out-of-procedure-texts';

const area = ['Configuration', 'System', 'Certificate'];

/** What the four certificate pages have in common. */
const certificatePage = {
  noteSection: 'Certificates on Edge Gateway Router',
  controls: [
    'open-generate',
    'open-request',
    'open-import',
    'view',
    'restore-previous',
    'copy-request',
    'save-request',
    'order-certificate',
    'view-pending',
    'restart',
    'fill-in',
    'country',
    'state',
    'city',
    'organization',
    'organizationalUnit',
    'commonName',
    'keyLength',
    'otherKind',
    'otherName',
    'add-name',
    'generate',
    'generate-csr',
    'pasted',
    'import',
    'close',
  ],
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

const edgeGateway: PageEntry = {
  ...certificatePage,
  title: 'Edge Gateway',
  menuPath: [...area, 'Edge Gateway'],
  address: 'configuration/system/certificate/edge-gateway',
  load: () => import('./configuration/system/certificate/edge-gateway/edge-gateway'),
};

const rast: PageEntry = {
  ...certificatePage,
  controls: [...certificatePage.controls, 'view-manufacturer', 'view-remote-phone-1', 'view-remote-phone-2'],
  assumed: [
    ...certificatePage.assumed,
    'The table of what phones show: a factory certificate with the hardware address as its name, by one manufacturer whom the gateway trusts.',
  ],
  title: 'RAST',
  menuPath: [...area, 'RAST'],
  address: 'configuration/system/certificate/rast',
  load: () => import('./configuration/system/certificate/rast/rast'),
};

const reverseProxy: PageEntry = {
  ...certificatePage,
  title: 'Reverse Proxy',
  menuPath: [...area, 'Reverse Proxy'],
  address: 'configuration/system/certificate/reverse-proxy',
  load: () => import('./configuration/system/certificate/reverse-proxy/reverse-proxy'),
};

const turn: PageEntry = {
  ...certificatePage,
  title: 'TURN',
  menuPath: [...area, 'TURN'],
  address: 'configuration/system/certificate/turn',
  load: () => import('./configuration/system/certificate/turn/turn'),
};

const outOfProcedure = outOfProcedurePages(
  outOfProcedureTexts,
  () => import('./out-of-procedure/out-of-procedure'),
);

/** The pages in the order of the menus. */
export const edgeGatewayPages: readonly PageEntry[] = [
  edgeGateway,
  rast,
  reverseProxy,
  turn,
  ...outOfProcedure,
];

/** The page shown for the bare host name. */
export const startPage = edgeGateway;
