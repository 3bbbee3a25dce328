import { isSameData } from '@/base/plain-data';
import {
  certificateStateOf,
  nextChangeOfStates,
  type CertificateState,
} from '@/simulation/connections/certificate-state';
import type { Equipment } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';

/** The world and the lab time (milliseconds) from which all rows of a list are judged. */
interface Source {
  readonly world: World;
  readonly at: number;
}

/** One row of the list; what is to be said of its certificates is judged when it is asked for. */
export class EquipmentRow {
  readonly id: string;
  readonly equipment: Equipment;
  readonly #source: () => Source;
  #known: CertificateState | undefined;

  constructor(id: string, equipment: Equipment, source: () => Source) {
    this.id = id;
    this.equipment = equipment;
    this.#source = source;
  }

  get certificate(): CertificateState {
    return (this.#known ??= this.#judge(this.#source()));
  }

  /** Whether what was said of it is true of another source, too. */
  holdsIn(source: Source): boolean {
    return this.#known === undefined || isSameData(this.#known, this.#judge(source));
  }

  #judge({ world, at }: Source): CertificateState {
    return certificateStateOf(world, this.id, at);
  }
}

/** All rows, and the next lab time in milliseconds at which what they say could change by itself. */
export interface EquipmentRows {
  readonly rows: readonly EquipmentRow[];
  readonly until: number;
}

/**
 * Makes the rows of a list, world after world: the same rows for as long as all that they were asked for stays true. What
 * they are asked for later, they say of the latest world.
 */
export function createEquipmentRows(): (world: World, at: number) => EquipmentRows {
  let source: Source | undefined;
  let rows: readonly EquipmentRow[] = [];
  return (world, at) => {
    const next = { world, at };
    const isSame = source?.world.equipment === world.equipment && rows.every((row) => row.holdsIn(next));
    source = next;
    if (!isSame) {
      const latest = () => source ?? next;
      rows = Object.entries(world.equipment).map(
        ([id, equipment]) => new EquipmentRow(id, equipment, latest),
      );
    }
    return { rows, until: nextChangeOfStates(world, at) };
  };
}
