import { useBrowserLook } from './use-browser-look';
import type { BrowserLook } from '@/simulation/world/pc-records';

const looks: Readonly<Record<BrowserLook, string>> = {
  note: 'As in the note',
  'chrome-58': 'Chrome 58 to 60',
};

/** Which browser is simulated: the one in the note's pictures, or what the admins of 2017 had on their PCs. */
export function LookSwitch() {
  const [look, change] = useBrowserLook();
  return (
    <label className="browser-look">
      <span className="ui-visually-hidden">Look of the browser</span>
      <select
        name="browser-look"
        title="Look of the browser"
        value={look}
        onChange={(event) => change(event.target.value as BrowserLook)}
      >
        {Object.entries(looks).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
