import { PageShell } from '../../components/PageShell'

export default function Page() {
  return <PageShell title="续保通">{null}</PageShell>
}
