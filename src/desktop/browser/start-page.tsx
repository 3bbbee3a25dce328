export function StartPage() {
  return <h1 className="p-6">Start</h1>;
}
