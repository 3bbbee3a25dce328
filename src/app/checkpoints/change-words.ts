import type { RecordChange } from '@/simulation/record-changes';
import type { CollectionName } from '@/simulation/world';

const nouns: Readonly<Partial<Record<CollectionName, readonly [one: string, several: string]>>> = {
  equipment: ['piece of equipment', 'pieces of equipment'],
  slots: ['place with a certificate', 'places with certificates'],
  authorities: ['authority', 'authorities'],
  orders: ['order', 'orders'],
  domains: ['domain at the vendor', 'domains at the vendor'],
  files: ['file in the PC’s folder', 'files in the PC’s folder'],
  pcs: ['PC', 'PCs'],
  placements: ['certificate in the stores of the PCs', 'certificates in the stores of the PCs'],
};

const verbs = { added: 'comes back', removed: 'goes', changed: 'changes' } as const;
const verbsOfSeveral = { added: 'come back', removed: 'go', changed: 'change' } as const;

type Kind = keyof typeof verbs;

/** What putting the lab back would do, a line a kind of thing: `2 files in the PC’s folder go`. */
export function changeWords(changes: readonly RecordChange[]): readonly string[] {
  const lines = (Object.keys(nouns) as CollectionName[]).flatMap((collection) =>
    (['added', 'removed', 'changed'] as const).flatMap((kind) => {
      const count = changes.filter((one) => one.collection === collection && kindOf(one) === kind).length;
      return count === 0 ? [] : [lineOf(collection, kind, count)];
    }),
  );
  return movesClock(changes) ? [...lines, 'The lab clock goes back by what it was moved since'] : lines;
}

function lineOf(collection: CollectionName, kind: Kind, count: number): string {
  const [one, several] = nouns[collection] ?? ['', ''];
  return count === 1 ? `1 ${one} ${verbs[kind]}` : `${String(count)} ${several} ${verbsOfSeveral[kind]}`;
}

function kindOf({ before, after }: RecordChange): Kind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function movesClock(changes: readonly RecordChange[]): boolean {
  return changes.some(({ collection }) => collection === 'lab');
}
