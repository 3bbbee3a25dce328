import type { OutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';

/** Entries that are in the menus so that they are as full as the real ones (domain facts 5.2; other places assumed). */
export const outOfProcedureTexts: readonly OutOfProcedureText[] = [
  {
    title: 'Local Users',
    menuPath: ['Configuration', 'System', 'Authentication', 'Local Users'],
    address: 'configuration/system/authentication/local-users',
    purpose: 'The accounts admin and monitor of this portal, and their passwords.',
  },
  {
    title: 'Groups',
    menuPath: ['Configuration', 'Groups and Users', 'Groups'],
    address: 'configuration/groups-and-users/groups',
    purpose: 'What users have in common: general settings, security and options.',
  },
  {
    title: 'Bulk Provisioning',
    menuPath: ['Maintenance', 'Users', 'Bulk Provisioning'],
    address: 'maintenance/users/bulk-provisioning',
    purpose: 'Sends many users the address at which their clients are provisioned, inside and outside.',
  },
  {
    title: 'Backup and Restore',
    menuPath: ['Maintenance', 'System', 'Backup and Restore'],
    address: 'maintenance/system/backup-and-restore',
    purpose: 'Saves the configuration to a file, and reads it back.',
  },
  {
    title: 'Reports',
    menuPath: ['Monitor', 'Reports'],
    address: 'monitor/reports',
    purpose: 'Calls and handovers by user and time, with criteria and Apply.',
  },
];
