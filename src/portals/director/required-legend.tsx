/** What the star beside a label means. */
export function RequiredLegend() {
  return (
    <p className="ml-4 pt-8 text-ink-muted">
      <span className="ui-required">*</span> Required field
    </p>
  );
}
