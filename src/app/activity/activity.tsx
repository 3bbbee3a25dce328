import { LabPage } from '../lab-page';

/** To come. */
export function Component() {
  return <LabPage title="Activity">…</LabPage>;
}
