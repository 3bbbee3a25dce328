/** What the star beside a label means. */
export function RequiredLegend() {
  return (
    <p className="director-legend">
      <span className="ui-required">*</span> Required field
    </p>
  );
}
