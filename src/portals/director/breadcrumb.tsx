/** The way to the page through the menu. */
export function Breadcrumb({ path }: { readonly path: readonly string[] }) {
  return (
    <nav aria-label="Breadcrumb" className="director-breadcrumb">
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
