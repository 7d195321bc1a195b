import { PageShell } from '../../components/PageShell'

export default function Page() {
  return <PageShell title="回答问题">{null}</PageShell>
}
