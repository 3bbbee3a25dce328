import { Flag, GraduationCap, ListChecks, Network, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page of the lab around the PC. */
export interface LabPageEntry {
  /** Its heading. */
  readonly title: string;
  readonly address: `/${string}`;
  /** Buttons that lead there, the first one in the top bar. */
  readonly path: readonly string[];
  /** Its folder of `src`. */
  readonly folder: `app/${string}`;
  /** Name and picture of its own button in the top bar, where it has one. */
  readonly button?: { readonly name: string; readonly icon: LucideIcon };
  /** What it shows is named behind the address: `/learn/<lesson>`. */
  readonly hasRest?: boolean;
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
}

/** Every page of the lab around the PC. Router, top bar and the README's table read it. */
export const labPages: readonly LabPageEntry[] = [
  {
    title: 'Site map',
    address: '/home',
    path: ['Site map'],
    folder: 'app/home',
    button: { name: 'home', icon: Network },
    load: () => import('./home/home'),
  },
  {
    title: 'Lessons',
    address: '/learn',
    path: ['Lessons'],
    folder: 'app/learn',
    button: { name: 'lessons', icon: GraduationCap },
    hasRest: true,
    load: () => import('./learn/learn'),
  },
  {
    title: 'Debrief',
    address: '/debrief',
    path: ['Lessons', 'a lesson in Practise or Test', 'Hand in'],
    folder: 'app/debrief',
    load: () => import('./debrief/debrief'),
  },
  {
    title: 'Activity',
    address: '/activity',
    path: ['Activity'],
    folder: 'app/activity',
    button: { name: 'activity', icon: ListChecks },
    load: () => import('./activity/activity'),
  },
  {
    title: 'Checkpoints',
    address: '/checkpoints',
    path: ['Checkpoints'],
    folder: 'app/checkpoints',
    button: { name: 'checkpoints', icon: Flag },
    load: () => import('./checkpoints/checkpoints'),
  },
  {
    title: 'This lab',
    address: '/lab',
    path: ['the lab’s name'],
    folder: 'app/lab-file',
    load: () => import('./lab-file/lab-file'),
  },
  {
    title: 'Your own site',
    address: '/own-site',
    path: ['the lab’s name', 'Use your own names and addresses…'],
    folder: 'app/own-site',
    load: () => import('./own-site/own-site'),
  },
];
