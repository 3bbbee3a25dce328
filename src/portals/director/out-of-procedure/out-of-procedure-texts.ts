import type { OutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';

/** Entries that are in the menu so that it is as full as the real one. */
export const outOfProcedureTexts: readonly OutOfProcedureText[] = [
  {
    title: 'Users',
    menuPath: ['Administration', 'Users', 'Users'],
    address: 'administration/users/users',
    purpose: 'The people of the site: names, extensions, mailboxes, call routing and what each may do.',
  },
  {
    title: 'Trunk Groups',
    menuPath: ['Administration', 'Trunks', 'Trunk Groups'],
    address: 'administration/trunks/trunk-groups',
    purpose: 'The lines to the public telephone network, in groups with their numbers and access codes.',
  },
  {
    title: 'Telephones',
    menuPath: ['Administration', 'Telephones', 'Telephones'],
    address: 'administration/telephones/telephones',
    purpose: 'The IP phones of the site: which are registered, with which address, firmware and user.',
  },
  {
    title: 'Bridged Call Appearances',
    menuPath: ['Administration', 'Features', 'Call Control', 'Bridged Call Appearances'],
    address: 'administration/features/call-control/bridged-call-appearances',
    purpose: 'Lines that appear on several phones at once, for teams that answer for each other.',
  },
  {
    title: 'Hybrid Services',
    menuPath: ['Administration', 'System', 'Hybrid', 'Services'],
    address: 'administration/system/hybrid/services',
    purpose: 'Services in the cloud that the site subscribes to, such as fax.',
  },
  {
    title: 'Synchronization',
    menuPath: ['Administration', 'System', 'Hybrid', 'Synchronization'],
    address: 'administration/system/hybrid/synchronization',
    purpose: 'When users and numbers were last exchanged with the cloud, and whether that went well.',
  },
  {
    title: 'Maintenance',
    menuPath: ['Maintenance'],
    address: 'maintenance',
    purpose:
      'The state of sites, servers, switches and their connections, with the commands to restart them.',
  },
  {
    title: 'Diagnostics',
    menuPath: ['Diagnostics'],
    address: 'diagnostics',
    purpose: 'Call quality, alerts and remote packet captures.',
  },
];

/** The addresses of the pages on which the procedures take place. */
export const pageAddresses = {
  certificateSigningRequest: 'administration/system/security/certificate-signing-request',
  platformEquipment: 'administration/appliances-servers/platform-equipment',
} as const;
