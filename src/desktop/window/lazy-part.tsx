import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { PartFailure } from './part-failure';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

const parts = new WeakMap<object, ComponentType>();

interface LazyPartProps<Props> {
  readonly load: Load<Props>;
  readonly props: Props;
  /** Shown until it has arrived. */
  readonly waiting: ReactNode;
}

/** A part of the screen whose script is loaded when it is first needed; the manifest's `load` tells parts apart. */
export function LazyPart<Props extends object>({ load, props, waiting }: LazyPartProps<Props>) {
  return (
    <PartFailure onAgain={() => parts.delete(load)}>
      <Suspense fallback={waiting}>
        <LoadedPart load={load} props={props} />
      </Suspense>
    </PartFailure>
  );
}

function LoadedPart<Props extends object>({ load, props }: Omit<LazyPartProps<Props>, 'waiting'>) {
  return createElement(partOf(load), props);
}

function partOf<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const known = parts.get(load) as ComponentType<Props> | undefined;
  if (known !== undefined) return known;
  const part = lazy(load) as unknown as ComponentType<Props>;
  parts.set(load, part as ComponentType);
  return part;
}
