import type { Lesson, LessonId } from './lesson';

/** A lesson as lists show it; the rest is loaded when it is needed. */
export interface CatalogueEntry {
  readonly id: LessonId;
  readonly title: string;
  readonly minutes: number;
  /** The section of the application note. */
  readonly note: string;
  readonly load: () => Promise<{ readonly lesson: Lesson }>;
}

/** All lessons, in the order of the note. */
export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'hq-request',
    title: 'Request a certificate for the HQ server',
    minutes: 6,
    note: 'Certificates on HQ Server, 1 to 7',
    load: () => import('./hq-request/lesson'),
  },
  {
    id: 'hq-install',
    title: 'Install the certificate on the HQ server',
    minutes: 8,
    note: 'Certificates on HQ Server, installing, 1 to 8',
    load: () => import('./hq-install/lesson'),
  },
  {
    id: 'appliance-https',
    title: 'Give the service appliance https and its own name',
    minutes: 10,
    note: 'Create a CSR on a Mitel Service Appliance',
    load: () => import('./appliance-https/lesson'),
  },
];

const loaded = new Map<string, Lesson>();

/** Loads a lesson. Throws for an id that there is not. */
export async function loadLesson(id: string): Promise<Lesson> {
  const entry = catalogue.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`no lesson ${id}`);
  const { lesson } = await entry.load();
  loaded.set(id, lesson);
  return lesson;
}

/** A lesson that was loaded before; undefined otherwise. */
export function loadedLesson(id: string): Lesson | undefined {
  return loaded.get(id);
}
