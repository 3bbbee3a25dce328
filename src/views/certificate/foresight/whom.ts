import type { SiteConnection } from '@/simulation/connections/site-connections';
import type { ComparedView } from '@/simulation/connections/compare-connections';

/** The program, and what it is for where that says more. */
export function programOf({
  from,
  program,
  purpose,
}: Pick<SiteConnection, 'from' | 'program' | 'purpose'>): string {
  return isOfPcs({ from }) && program !== purpose ? `${program} (${purpose})` : program;
}

interface Member {
  readonly row: Pick<SiteConnection, 'label' | 'from' | 'program'>;
  /** All who connect in the row. */
  readonly all: readonly ComparedView[];
  readonly view: ComparedView;
}

/** How many are named before the rest is counted. */
const mostNamed = 2;

/** Whose it is, as the middle of a line: on which PCs, of which users, at how many devices. */
export function namesOfViews(group: readonly Member[]): string {
  const devices = new Set(group.map(({ row }) => row.label)).size;
  return `${peopleOf(group)}${devices > 1 ? ` at ${String(devices)} devices` : ''}`;
}

function peopleOf(group: readonly Member[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const views = [...new Map(group.map(({ view }) => [view.name, view])).values()];
  const count = views.reduce((sum, view) => sum + view.count, 0);
  const isAll = views.length === first.all.length && count > 1;
  if (isOfPcs(first.row)) return isAll ? ` on all ${String(count)} PCs` : ` on ${listed(views)}`;
  if (views.length === 1 && views[0]?.name === first.row.program) return '';
  if (isAll && count > mostNamed) return ` (all ${String(count)})`;
  return namedBehind(first.row, listed(views));
}

/** Phones are named, clients have users. */
function namedBehind({ from }: Member['row'], names: string): string {
  return from === 'phones-outside' ? ` (${names})` : ` of ${names}`;
}

function isOfPcs({ from }: Pick<SiteConnection, 'from'>): boolean {
  return from === 'pcs' || from === 'clients-outside';
}

/** `Second PC and 25 others`. */
function listed(views: readonly ComparedView[]): string {
  const names = views.filter(({ count }) => count === 1).map(({ name }) => name);
  const named = names.slice(0, mostNamed);
  const all = views.reduce((sum, { count }) => sum + count, 0);
  const rest = all - named.length;
  if (named.length === 0) return `${String(all)} PCs`;
  if (rest > 0) return `${named.join(', ')} and ${String(rest)} ${rest === 1 ? 'other' : 'others'}`;
  return named.join(' and ');
}
