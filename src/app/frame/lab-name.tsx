import { useWorld } from '@/state/use-world';

/** The lab's name, once it is installed. */
export function LabName() {
  const name = useWorld((world) => world.lab['lab']?.name);
  return name === undefined ? null : <span className="frame-lab-name">{name}</span>;
}
