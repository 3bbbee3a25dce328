import type { RecordChange } from '@/simulation/history/record-changes';
import type { CollectionName } from '@/simulation/world/world';
import { visibleText } from '@/views/words/value-words';

const nouns: Readonly<Partial<Record<CollectionName, readonly [one: string, several: string]>>> = {
  equipment: ['piece of equipment', 'pieces of equipment'],
  clusters: ['cluster', 'clusters'],
  slots: ['place with a certificate', 'places with certificates'],
  appliances: ['set of service appliance settings', 'sets of service appliance settings'],
  conferences: ['conference', 'conferences'],
  mobilityUsers: ['mobility user', 'mobility users'],
  authorities: ['authority', 'authorities'],
  orders: ['order', 'orders'],
  domains: ['domain at the vendor', 'domains at the vendor'],
  files: ['file in the PC’s folder', 'files in the PC’s folder'],
  pcs: ['PC', 'PCs'],
  placements: ['certificate in the stores of the PCs', 'certificates in the stores of the PCs'],
  practiceKeys: ['key of the practice CA', 'keys of the practice CA'],
  practiceRequests: ['request of the practice CA', 'requests of the practice CA'],
  practiceCertificates: ['certificate of the practice CA', 'certificates of the practice CA'],
  practiceTemplates: ['template of the practice CA', 'templates of the practice CA'],
  practiceLists: ['revocation list of the practice CA', 'revocation lists of the practice CA'],
};

/** What restoring does to a record. */
const kinds = ['added', 'removed', 'changed'] as const;

type Kind = (typeof kinds)[number];

/** Said of restoring, or of what has happened since: then what would come back was removed. */
const verbs = {
  restoring: {
    added: ['comes back', 'come back'],
    removed: ['goes', 'go'],
    changed: ['changes', 'change'],
    clock: 'The lab clock goes back by what it was moved since',
  },
  since: {
    added: ['was removed', 'were removed'],
    removed: ['was added', 'were added'],
    changed: ['was changed', 'were changed'],
    clock: 'The lab clock was moved',
  },
} as const;

/** From where the changes are looked at. */
export type ChangeView = keyof typeof verbs;

/**
 * What putting the lab back would do, or what was done since, a line a kind of thing:
 * `2 files in the PC’s folder go: one.csr, two.csr`.
 */
export function changeWords(changes: readonly RecordChange[], view: ChangeView): readonly string[] {
  const lines = (Object.keys(nouns) as CollectionName[]).flatMap((collection) =>
    kinds.flatMap((kind) => {
      const own = changes.filter((one) => one.collection === collection && kindOf(one) === kind);
      return own.length === 0 ? [] : [lineOf(collection, own, verbs[view][kind])];
    }),
  );
  return changes.some(({ collection }) => collection === 'lab') ? [...lines, verbs[view].clock] : lines;
}

function lineOf(
  collection: CollectionName,
  changes: readonly RecordChange[],
  [ofOne, ofSeveral]: readonly [string, string],
): string {
  const [one, several] = nouns[collection] ?? ['', ''];
  const words =
    changes.length === 1 ? `1 ${one} ${ofOne}` : `${String(changes.length)} ${several} ${ofSeveral}`;
  const names = namesOf(changes);
  return names === '' ? words : `${words}: ${names}`;
}

/** How many things are named before the rest is counted. */
const mostNamed = 4;

function namesOf(changes: readonly RecordChange[]): string {
  const names = changes.flatMap((change) => nameOf(change) ?? []).map((name) => visibleText(name));
  const rest = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
}

/** What a record is called where it has a name; orders and domains are named by their ids. */
function nameOf({ collection, id, before, after }: RecordChange): string | undefined {
  if (collection === 'orders' || collection === 'domains') return id;
  const record = before ?? after;
  if (typeof record !== 'object' || record === null || !('name' in record)) return undefined;
  return typeof record.name === 'string' ? record.name : undefined;
}

function kindOf({ before, after }: RecordChange): Kind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
