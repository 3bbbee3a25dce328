import { Fragment } from 'react';

/** A host name that breaks after its dots where it has to. */
export function HostText({ children }: { readonly children: string }) {
  const parts = children.split('.');
  return parts.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {index > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
