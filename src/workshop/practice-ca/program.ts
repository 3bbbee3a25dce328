import { Stamp } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';
import { practiceTabs } from './practice-tabs';
import { practiceWindows } from './practice-windows';

/** A certification authority of one's own: the role that the note gives XCA. */
export const practiceCa = aProgram({
  id: 'practice-ca',
  title: 'Practice CA',
  order: 5,
  controls: { search: 'Search' },
  tabs: practiceTabs,
  windows: practiceWindows,
  assumed: [
    'One database is always open and the lab keeps its keys: there is no database file with a password of its own.',
    'Purposes that a request asks for fill what the template leaves open; whether the certificate becomes an authority is the template’s say alone.',
    'Rounded to midnight, a certificate is valid from the beginning of its first day to the end of its last, in UTC.',
    'A revocation can be taken back whatever its reason was, until the next list is generated.',
  ],
  load: () => import('./practice-ca'),
  icon: Stamp,
});
