import { type ReactNode, use, useCallback, useLayoutEffect, useRef } from 'react';
import { SightContext } from '@/state/use-world';

interface InSightProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** What is hidden is kept up to date too, but in its own time: what somebody looks at does not wait for it. */
export function InSight({ isShown, children }: InSightProps) {
  const isAroundInSight = use(SightContext);
  const shown = useRef(isShown);
  useLayoutEffect(() => {
    shown.current = isShown;
  }, [isShown]);
  const isInSight = useCallback(() => shown.current && isAroundInSight(), [isAroundInSight]);
  return <SightContext value={isInSight}>{children}</SightContext>;
}
