import { ClipboardCheck } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';
import { certificateDetailsControls, fileDropControls } from '@/views/shell/shared-controls';

/** Of what is taken along: the ticket in its forms, and the reminder. */
const takeAlongControls = {
  'copy-markdown': 'Copy as Markdown',
  'copy-ticket': 'Copy as text',
  'save-markdown': 'Save as Markdown',
  'save-ticket': 'Save as text',
  'save-json': 'Save as JSON',
  'save-reminder': 'Save a renewal reminder',
} as const;

/** Says whether the files of a vendor will work at a target, and writes them as the target takes them. */
export const preflight = aProgram({
  id: 'preflight',
  title: 'Pre-flight',
  order: 6,
  controls: {},
  tabs: {
    check: {
      label: 'Will it work?',
      controls: {
        ...fileDropControls('files'),
        'password-*': 'Password*',
        'another-password': 'Another password',
        target: 'Target',
        'target-*': '*',
        host: 'Reached as',
        'outside-host': 'Reached from outside as',
        'judged-at': 'Dates judged by',
        protection: 'Protection',
        'pfx-password': 'Password for it',
        text: 'Text for Import',
        'copy-text': 'Copy the text',
        'show-key': 'Show the private key',
        'save-files': 'Save the files',
        'save-pfx': 'Save the PFX file',
        'save-text': 'Save as a text file',
        'keep-*': 'Keep in this PC’s folder',
        shell: 'Shell',
        'copy-commands': 'Copy all',
        'print-report': 'Print report…',
        'print-sheet': 'Print this sheet…',
        'open-in': 'Open in *',
        'start-anew': 'Start over',
        ...certificateDetailsControls,
        ...takeAlongControls,
      },
    },
    compare: {
      label: 'Compare',
      controls: {
        ...fileDropControls('compared'),
        'compared-password': 'Password',
        'compare-slot': 'Add what a server of the lab serves now',
        'compare-remove-*': 'Remove *',
        'compare-with': 'Compare with',
        'start-anew-compare': 'Start over',
        'print-comparison': 'Print…',
        ...takeAlongControls,
      },
    },
  },
  assumed: [
    'In which form each device takes files: Director any in one go, the service appliance three files, the gateways one text.',
    'A device of a real site is taken to have the private key, unless a request or a key among the files is for another.',
    'A gateway of a real site has one name inside and one outside, under which all of its pages are reached from there.',
    'Phones and appliances check no RSASSA-PSS, take RSA keys of up to 4096 bits, and gateways connect to others with their own certificate.',
    'A ticket’s way back: the old certificate is installed again on the same page; the device lets it be kept.',
    'Around it are a plain Windows PC with the Connect client and a browser of today, a phone and a mobile client, none of which was given a private root.',
  ],
  load: () => import('./preflight'),
  icon: ClipboardCheck,
});
