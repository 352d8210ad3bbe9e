export default function HomePage() {
  return <h1>Stampede</h1>;
}
