import { aPage, type SiteManifest } from '@/views/shell/manifest';
import {
  fillInControls,
  fillInWindow,
  namesControls,
  requestInputControls,
} from '@/views/shell/shared-controls';
import { csrCommandPages } from './csr-command-pages';
import { vendorAddresses } from '@/simulation/vendor/registration';

/** The pages of the tool. */
export const toolPages = {
  createCommand: aPage({
    ...csrCommandPages.createCommand,
    menuPath: [csrCommandPages.createCommand.title],
    noteSection: 'Certificates on HQ Server',
    controls: {
      commonName: 'Common name',
      alternativeNames: 'Alternative names',
      ...namesControls,
      organization: 'Organization',
      department: 'Department',
      city: 'City',
      state: 'State / Province',
      'use-full-state': 'Use *',
      country: 'Country',
      key: 'Key size',
      'fill-from-site': 'Fill in from',
      ...fillInControls,
      'clear-form': 'Clear',
      'copy-command': 'Copy command',
      'copy-submit': 'Copy the command for the Windows CA',
    },
    windows: { 'fill-in': fillInWindow },
    assumed: [
      'The fields and the command are those that users of the page of 2017 tell of; elliptic curves, alternative names and the forms for Windows are added.',
      'How a Windows CA signs the request, and that the gateways and Conference Administration take its downloads in Base 64 alone.',
      'Filling in from the devices of the site, and from an old certificate or request.',
      'Alternative names are written with -addext, which OpenSSL has since version 1.1.1 of September 2018.',
    ],
    load: () => import('./create-command/create-command-page'),
  }),
  checkRequest: aPage({
    ...csrCommandPages.checkRequest,
    menuPath: [csrCommandPages.checkRequest.title],
    controls: { ...requestInputControls },
    assumed: ['The page as a whole.'],
    load: () => import('./check-request/check-request-page'),
  }),
};

/** The free tool that makes `openssl req` commands and reads requests, in the role that the note gives DigiCert's page. */
export const csrCommand: SiteManifest = {
  id: 'csr-command',
  title: 'CSR Command',
  hosts: () => [vendorAddresses.tools],
  startAddress: csrCommandPages.createCommand.address,
  frame: () => import('./csr-command-frame'),
  pages: Object.values(toolPages),
  named: toolPages,
  controls: { 'open-*': '*', 'make-command': 'Make a command' },
  assumed: ['The site is invented; it belongs to the vendor, whose web server answers for it.'],
};
