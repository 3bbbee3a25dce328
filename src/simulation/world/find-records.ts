import type { Certificate } from '@/pki/certificate';
import { isSameName } from '@/pki/distinguished-name';
import type { Equipment, EquipmentKind, Slot } from './equipment';
import { idsSince } from './origins';
import { type Collection, recordOf, type World } from './world';

/** The ids of the records of a collection that have a text. */
type RecordIndex<Kind> = (collection: Collection<Kind>, text: string) => readonly string[];

interface IdsByText {
  /** One id alone is no list: as a rule each record has a text of its own, and there are thousands. */
  readonly groups: ReadonlyMap<string, string | readonly string[]>;
  /** Of the groups these are not in the collection. */
  readonly gone: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * Finds records by a text of each. A collection is gone through once; one that differs from the latest in a few records
 * has the index of that with these few taken out of it, or the very same where their texts are, so that a step that
 * changes something else costs no second time. `orderOf`: what they are in the order of, which is English; that of the
 * collection where left out. `keyOf`: which texts are alike; those that are the same where left out.
 */
export function createRecordIndex<Kind>(
  textOf: (record: Kind) => string,
  orderOf?: (record: Kind) => string,
  keyOf = (text: string) => text,
): RecordIndex<Kind> {
  const indexes = new WeakMap<Collection<Kind>, IdsByText>();
  let latest: Collection<Kind> = {};
  const isSameText = (before: Kind | undefined, after: Kind | undefined) =>
    before !== undefined &&
    after !== undefined &&
    textOf(before) === textOf(after) &&
    orderOf?.(before) === orderOf?.(after);
  const inherited = (collection: Collection<Kind>) => {
    const index = indexes.get(latest);
    if (index === undefined) return undefined;
    const changed: string[] = [];
    for (const id of differingIds(latest, collection))
      if (!isSameText(latest[id], collection[id]) && changed.push(id) > mostChanged) return undefined;
    if (changed.length === 0) return index;
    return changed.every((id) => collection[id] === undefined)
      ? { ...index, gone: new Set([...index.gone, ...changed]) }
      : undefined;
  };
  return (collection, text) => {
    const index =
      indexes.get(collection) ??
      inherited(collection) ??
      indexOf(orderOf === undefined ? collection : ordered(collection, orderOf), (record) =>
        keyOf(textOf(record)),
      );
    indexes.set(collection, index);
    // What is tried and given up again is compared with what stays, not with one another.
    if (index.gone.size === 0) latest = collection;
    const found = index.groups.get(keyOf(text)) ?? [];
    const ids = typeof found === 'string' ? [found] : found;
    return index.gone.size === 0 ? ids : ids.filter((id) => !index.gone.has(id));
  };
}

/** With more other texts it is as quick to go through all. */
const mostChanged = 500;

const { compare } = new Intl.Collator('en');

function ordered<Kind>(collection: Collection<Kind>, orderOf: (record: Kind) => string): Collection<Kind> {
  const entries = Object.entries(collection).map((entry) => ({ entry, order: orderOf(entry[1]) }));
  entries.sort((left, right) => compare(left.order, right.order));
  return Object.fromEntries(entries.map(({ entry }) => entry));
}

function indexOf<Kind>(collection: Collection<Kind>, textOf: (record: Kind) => string): IdsByText {
  const groups = new Map<string, string | string[]>();
  for (const id in collection) {
    const text = textOf(collection[id] as Kind);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, id);
    else if (typeof group === 'string') groups.set(text, [group, id]);
    else group.push(id);
  }
  return { groups, gone: nothing };
}

type Records = Readonly<Record<string, unknown>>;

/** Records never change in place, so the answer for two collections stays true. */
const found = new WeakMap<Records, WeakMap<Records, readonly string[]>>();

/** The ids under which two collections do not hold the very same record, in no order. */
export function differingIds(before: Records, after: Records): readonly string[] {
  if (before === after) return [];
  const possible = idsSince(before, after);
  if (possible === undefined) return changedIds(before, after);
  return [...possible].filter((id) => before[id] !== after[id]);
}

/** The same in the order of the collections. */
export function changedIds(before: Records, after: Records): readonly string[] {
  if (before === after) return [];
  const known = found.get(after) ?? new WeakMap<Records, readonly string[]>();
  found.set(after, known);
  const ids = known.get(before) ?? findChangedIds(before, after);
  known.set(before, ids);
  return ids;
}

function findChangedIds(before: Records, after: Records): readonly string[] {
  const changed: string[] = [];
  for (const id in before) if (before[id] !== after[id]) changed.push(id);
  for (const id in after) if (before[id] === undefined && !Object.hasOwn(before, id)) changed.push(id);
  return changed;
}

type Devices = World['equipment'];

const byKind = createRecordIndex<Equipment>(({ kind }) => kind);

/** What equipment can be found by. */
const named = {
  name: byField('name'),
  fqdn: byField('fqdn'),
  ipAddress: byField('ipAddress'),
  outsideFqdn: byField('outsideFqdn'),
  outsideIpAddress: byField('outsideIpAddress'),
  collaborationFqdn: byField('collaborationFqdn'),
};

function byField(field: Exclude<keyof Equipment, 'kind'>) {
  return createRecordIndex<Equipment>(
    (equipment) => equipment[field],
    undefined,
    (text) => text.toLowerCase(),
  );
}

/** The ids of all equipment with a name or address; case does not count. An empty one is nobody's. */
export function equipmentNamed(
  equipment: Devices,
  field: keyof typeof named,
  value: string,
): readonly string[] {
  return value === '' ? [] : named[field](equipment, value);
}

/** The ids of all equipment of a kind, in the order of the site. */
export function equipmentOfKind(equipment: Devices, kind: EquipmentKind): readonly string[] {
  return byKind(equipment, kind);
}

const byEquipment = createRecordIndex<Slot>(({ equipment }) => equipment);

type SlotEntries = readonly (readonly [id: string, slot: Slot])[];

/** Each row of the site asks for the slots of who answers. */
const entries = new WeakMap<World['slots'], Map<string, SlotEntries>>();

/** The slots of a piece of equipment with their ids, in the order of the table of kinds. */
export function slotsOf(world: World, equipment: string): SlotEntries {
  const known = entries.get(world.slots) ?? new Map<string, SlotEntries>();
  entries.set(world.slots, known);
  const own =
    known.get(equipment) ??
    byEquipment(world.slots, equipment).map((id) => [id, recordOf(world, 'slots', id)] as const);
  known.set(equipment, own);
  return own;
}

const bySerialNumber = createRecordIndex<Certificate>(({ serialNumber }) => serialNumber);

/** Whether the issuer has given the certificate's serial number to another one (RFC 5280 section 4.1.2.2). */
export function isSerialUsed(world: World, { serialNumber, issuer, fingerprint }: Certificate): boolean {
  return bySerialNumber(world.certificates, serialNumber).some(
    (other) => other !== fingerprint && isSameName(recordOf(world, 'certificates', other).issuer, issuer),
  );
}

/** The slot whose request has a key (by fingerprint), now or before it was replaced; else the one whose certificate has it. */
export function slotOfKey({ slots }: World, key: string): string | undefined {
  const all = Object.entries(slots);
  const asked = all.find(
    ([, { request, replacedKeys = [] }]) => request?.key === key || replacedKeys.includes(key),
  );
  return (
    asked ?? all.find(([, { active, pending }]) => [active?.key, pending?.credential.key].includes(key))
  )?.[0];
}

/** So much of a name goes into an id: those of a device's slots are longer, and a lab file takes 200 characters. */
const longestStem = 100;

/** An id that no record of a collection has yet, made of a name. */
export function freeId(
  records: Readonly<Record<string, unknown>>,
  name: string,
  otherwise: 'equipment' | 'user',
): string {
  const hyphenated = name.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
  const stem =
    hyphenated
      .replace(/^[-.]+/, '')
      .slice(0, longestStem)
      .replace(/[-.]+$/, '') || otherwise;
  let id = stem;
  for (let number = 2; records[id] !== undefined; number += 1) id = `${stem}-${String(number)}`;
  return id;
}
