import { ClipboardCheck } from 'lucide-react';
import type { ProgramManifest } from '@/views/shell/manifest';

/** Says whether the files of a vendor will work at a target, and writes them as the target takes them. */
export const preflight: ProgramManifest = {
  id: 'preflight',
  title: 'Pre-flight',
  order: 6,
  controls: [
    'files',
    'password-1',
    'another-password',
    'target',
    'host',
    'outside-host',
    'judged-at',
    'protection',
    'pfx-password',
    'save-files',
    'save-pfx',
    'save-text',
    'keep-files',
    'keep-pfx',
    'keep-text',
    'show-key',
    'shell',
    'print-report',
    'print-sheet',
    'open-in',
    'start-anew',
  ],
  assumed: [
    'In which form each device takes files: Director any in one go, the service appliance three files, the gateways one text.',
    'A device of a real site is taken to have the private key, unless a request or a key among the files is for another.',
    'A gateway of a real site has one name inside and one outside, under which all of its pages are reached from there.',
    'Around it are a plain Windows PC with the Connect client and a browser of today, a phone and a mobile client, none of which was given a private root.',
  ],
  load: () => import('./preflight'),
  icon: ClipboardCheck,
};
