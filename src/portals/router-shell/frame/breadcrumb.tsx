/** The way to the page through the menus. */
export function Breadcrumb({ path }: { readonly path: readonly string[] }) {
  return (
    <nav aria-label="Breadcrumb" className="router-breadcrumb">
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
