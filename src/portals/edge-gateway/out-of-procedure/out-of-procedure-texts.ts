import type { OutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';

/** Entries that are in the menus so that they are as full as the real ones; their places are assumed. */
export const outOfProcedureTexts: readonly OutOfProcedureText[] = [
  {
    title: 'Network',
    menuPath: ['Configuration', 'System', 'Network'],
    address: 'configuration/system/network',
    purpose: 'The local and the remote interface with their addresses, the gateway, and the DNS servers.',
  },
  {
    title: 'Date and Time',
    menuPath: ['Configuration', 'System', 'Date and Time'],
    address: 'configuration/system/date-and-time',
    purpose: 'The clock, the time zone, and the servers from which the time is taken.',
  },
  {
    title: 'Local Users',
    menuPath: ['Configuration', 'System', 'Authentication', 'Local Users'],
    address: 'configuration/system/authentication/local-users',
    purpose: 'The accounts of this portal, and their passwords.',
  },
  {
    title: 'Remote Phones',
    menuPath: ['Configuration', 'Services', 'Remote Phones'],
    address: 'configuration/services/remote-phones',
    purpose: 'Whether IP phones outside may register through RAST, and on which ports.',
  },
  {
    title: 'TURN Server',
    menuPath: ['Configuration', 'Services', 'TURN Server'],
    address: 'configuration/services/turn-server',
    purpose: 'The ports and the share of the line that media of clients outside may use.',
  },
  {
    title: 'Backup and Restore',
    menuPath: ['Maintenance', 'System', 'Backup and Restore'],
    address: 'maintenance/system/backup-and-restore',
    purpose: 'Saves the configuration to a file, and reads it back.',
  },
  {
    title: 'Software Upgrade',
    menuPath: ['Maintenance', 'System', 'Software Upgrade'],
    address: 'maintenance/system/software-upgrade',
    purpose: 'The installed version, and the way to install another one.',
  },
  {
    title: 'System Status',
    menuPath: ['Monitor', 'System', 'System Status'],
    address: 'monitor/system/system-status',
    purpose: 'Load, memory, interfaces and the state of each service.',
  },
  {
    title: 'Remote Phone Sessions',
    menuPath: ['Monitor', 'Sessions', 'Remote Phone Sessions'],
    address: 'monitor/sessions/remote-phone-sessions',
    purpose: 'The phones outside that are registered now, with their addresses.',
  },
];
