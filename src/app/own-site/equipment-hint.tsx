import { platformEquipment, useOpenTarget } from '../home/map-target';

/** Where equipment is added, copied, removed and edited one by one: where an administrator does it too. */
export function EquipmentHint() {
  const open = useOpenTarget();
  return (
    <div className="own-site-equipment">
      <p>
        More or less equipment than your own site has? Director adds, copies and removes it, and changes the
        names and addresses of each.
      </p>
      <button
        type="button"
        name="open-platform-equipment"
        className="frame-choice"
        onClick={() => open(platformEquipment)}
      >
        Open Platform Equipment
      </button>
    </div>
  );
}
