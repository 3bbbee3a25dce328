import './breadcrumb.css';

/** The way to a page through a portal’s menus. */
export function Breadcrumb({ path }: { readonly path: readonly string[] }) {
  return (
    <nav aria-label="Breadcrumb" translate="no" className="portal-breadcrumb">
      <ol>
        {path.map((label, index) => (
          <li key={label + String(index)} aria-current={index === path.length - 1 ? 'page' : undefined}>
            {label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
