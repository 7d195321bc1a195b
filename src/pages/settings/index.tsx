import { PageShell } from '../../components/PageShell'
import { go } from '../../services/router'
import { About } from './About'
import { Looks } from './Looks'
import { Privacy } from './Privacy'

/** How the pages look, what is kept of the person, what this is, and a way to write to us. */
export default function SettingsPage() {
  return (
    <PageShell title="设置" settings={false}>
      <Looks />
      <Privacy />
      <section>
        <h2>投诉建议</h2>
        <p>哪里写错了、看不懂、不好用，都可以告诉我们。</p>
        <button type="button" onClick={() => go.feedback()}>
          写投诉建议
        </button>
      </section>
      <About />
    </PageShell>
  )
}
