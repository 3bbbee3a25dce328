import { platformEquipment } from '../home/map-target';
import { TargetLink } from '../home/target-link';

/** Where equipment is added, copied, removed and edited one by one: where an administrator does it too. */
export function EquipmentHint() {
  return (
    <div className="own-site-equipment">
      <p>
        More or less equipment than your own site has? Director adds, copies and removes it, and changes the
        names and addresses of each.
      </p>
      <TargetLink name="open-platform-equipment" className="frame-choice" target={platformEquipment}>
        Open Platform Equipment
      </TargetLink>
    </div>
  );
}
