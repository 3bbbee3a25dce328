import { MessageSquareMore } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';

/** The program of the telephone system's users, whose lock the whole procedure is about. */
export const connectClient = aProgram({
  id: 'connect-client',
  title: 'Connect client',
  order: 2,
  controls: {
    user: 'User name',
    password: 'Password',
    server: 'Server',
    'sign-in': 'Sign in',
    'sign-out': 'Sign out',
    'use-account': '*',
    'service-*': '*',
    'follow-*': '*',
    'certificate-information': 'Certificate',
  },
  assumed: [
    'The look of the client and of its list of connections; the note says only that its lock turns green.',
    'The client shows the reason in words, step by step, to links before sign-in too. The real one shows the lock alone.',
    'Which services it shows; the lock at the top is that of the server typed at sign-in.',
  ],
  load: () => import('./connect-client'),
  performs: { 'sign-in': () => import('./hand') },
  icon: MessageSquareMore,
});
