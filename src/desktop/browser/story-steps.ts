import { clientConnection } from '@/simulation/connections/connect-client';
import { recordOf, type World } from '@/simulation/world/world';

/** Where a step is done: a page of a site, or a program of the PC. */
export type StepTarget =
  | { readonly kind: 'page'; readonly site: string; readonly address: string }
  | { readonly kind: 'program'; readonly program: string };

/** One step of the way from a request to a green lock. */
export interface StoryStep {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly target: StepTarget;
  /** Whether the world shows that it was done; `at` is lab time in milliseconds. */
  readonly isDone: (world: World, at: number) => boolean;
}

const headquarters = 'headquarters-https';

/** The main procedure of the application note, for somebody who sees the lab for the first time. */
export const storySteps: readonly StoryStep[] = [
  {
    title: 'Make a certificate request',
    text: 'Sign in to Director, choose the server Headquarters, look closely at every field, and press Generate. The request is saved on this PC and on your computer.',
    link: 'Director: Certificate Signing Request',
    target: {
      kind: 'page',
      site: 'director',
      address: 'administration/system/security/certificate-signing-request',
    },
    isDone: (world) => recordOf(world, 'slots', headquarters).request !== undefined,
  },
  {
    title: 'Order the certificate',
    text: 'Give the request to a certificate vendor. HarborSign is in this lab; a real authority or openssl on your computer will do as well.',
    link: 'HarborSign: order a certificate',
    target: { kind: 'page', site: 'vendor', address: 'new-order' },
    isDone: (world) => Object.keys(world.orders).length > 0,
  },
  {
    title: 'Save what the vendor sends',
    text: 'The certificate for the server and the intermediate certificate belong together. Both go into the folder of this PC.',
    link: 'HarborSign: order history',
    target: { kind: 'page', site: 'vendor', address: 'order-history' },
    isDone: ({ files }) => Object.values(files).some(({ kind }) => /^(?:certificates?|pkcs12)$/.test(kind)),
  },
  {
    title: 'Install it on the server',
    text: 'In Platform Equipment select Headquarters, open the Certificate tab, give it the files and press Save.',
    link: 'Director: Platform Equipment',
    target: {
      kind: 'page',
      site: 'director',
      address: 'administration/appliances-servers/platform-equipment',
    },
    isDone: (world) => {
      const { active, factory } = recordOf(world, 'slots', headquarters);
      return active !== undefined && active.certificate !== factory?.certificate;
    },
  },
  {
    title: 'Watch the lock turn green',
    text: 'Sign in to the Connect client with the server’s full name. It connects over https only when dates, chain and name all hold.',
    link: 'Open the Connect client',
    target: { kind: 'program', program: 'connect-client' },
    isDone: (world, at) =>
      Object.values(world.sessions).some(
        ({ server }) =>
          server !== '' && clientConnection(world, server, at)[0]?.connection.state === 'secure',
      ),
  },
];
