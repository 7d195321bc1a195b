import { PageShell } from '../../components/PageShell'

export default function Page() {
  return <PageShell title="核对答案">{null}</PageShell>
}
