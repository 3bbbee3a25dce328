import { withoutRecord, withRecords, type World } from '../../world/world';
import { equipmentOfKind } from '../../world/find-equipment';
import { slotsOf } from '../../world/slots-of';
import type { Slot } from '../../world/slot';
import { recordOf } from '../../world/world';
import type { ServiceAppliance } from '../../world/appliance-records';

/** An appliance as it is delivered: HTTPS is off (spec section 0). */
const freshAppliance: ServiceAppliance = { https: false };

/** What a service appliance keeps. */
export function applianceOf({ appliances }: World, equipment: string): ServiceAppliance {
  return appliances[equipment] ?? freshAppliance;
}

/** The world with something of an appliance changed. */
export function withAppliance(world: World, equipment: string, change: Partial<ServiceAppliance>): World {
  const changed = { ...applianceOf(world, equipment), ...change };
  return withRecords(world, 'appliances', { [equipment]: changed });
}

/** The world without what a service appliance kept. */
export function withoutAppliance(world: World, equipment: string): World {
  return world.appliances[equipment] === undefined ? world : withoutRecord(world, 'appliances', equipment);
}

/** Ids of all service appliances, in the order of the site. */
export function applianceIds({ equipment }: World): readonly string[] {
  return equipmentOfKind(equipment, 'service-appliance');
}

/** The slot of an appliance's web server with its id. Throws for other equipment. */
export function webServerSlot(world: World, equipment: string): readonly [id: string, slot: Slot] {
  const found = slotsOf(world, equipment).find(([, { kind }]) => kind === 'appliance-https');
  if (found === undefined) throw new Error(`${equipment} is no service appliance`);
  return found;
}

/** Whether what a slot holds is not to be had over https, because an administrator switched https off. */
export function isHttpsOff(world: World, { kind, equipment }: Slot): boolean {
  return kind === 'appliance-https' && !applianceOf(world, equipment).https;
}

/** What an appliance is called. */
export function applianceName(world: World, equipment: string): string {
  return recordOf(world, 'equipment', equipment).name;
}
