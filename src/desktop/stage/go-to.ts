import type { Obstacle, Stage, Way } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';
import { until } from './until';

/** Places are opened; what opens by a press is pressed. The rest is the user's to do. */
const opens: readonly Obstacle[] = ['lab-page', 'other-program', 'other-tab', 'other-site', 'other-page'];
const pressed: readonly Obstacle[] = ['tab-of-page', 'closed-window', 'later-page-of-wizard'];

/** More obstacles than there are ways around lie between no two controls. */
const mostObstacles = 12;

/** Goes on until a control has the focus, or what only the user may do. */
export async function goTo(target: Target, stage: Pick<Stage, 'wayTo' | 'open'>): Promise<Way> {
  let way = stage.wayTo(target);
  for (let passed = 0; passed < mostObstacles; passed += 1) {
    const { obstacle, ring } = way;
    if (opens.includes(obstacle)) await stage.open(target.where, 'its-tab');
    else if (pressed.includes(obstacle)) ring?.click();
    else if (ring !== undefined) break;
    const next = await until(() => {
      const there = stage.wayTo(target);
      return there.obstacle === obstacle && there.ring === ring ? undefined : there;
    });
    if (next === undefined) break;
    way = next;
  }
  way.ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  focusable(way.ring)?.focus();
  return way;
}

/** A group of choices has the focus in the one that is chosen. */
function focusable(element: HTMLElement | undefined): HTMLElement | undefined {
  if (element?.getAttribute('role') !== 'radiogroup') return element;
  return element.querySelector<HTMLElement>('input:checked') ?? element.querySelector('input') ?? element;
}
