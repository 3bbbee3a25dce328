import { Fragment } from 'react';

/** A host name that breaks after its dots where it has to, and is not translated. */
export function HostText({ children }: { readonly children: string }) {
  const parts = children.split('.');
  const broken = parts.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {index > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
  return <span translate="no">{broken}</span>;
}
