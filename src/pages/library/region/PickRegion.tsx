import { useState } from 'react'
import { Form } from '../../../components/Form'
import { PageShell } from '../../../components/PageShell'
import { RegionPicker } from '../../../components/RegionPicker'
import { go } from '../../../services/router'

/** The places whose rules can be looked at. */
export function PickRegion() {
  const [code, setCode] = useState<string>()
  const [missing, setMissing] = useState(false)
  return (
    <PageShell title="看一个地方的规则">
      <p>
        选一个地方，看那里核实了哪些规则，哪些还不知道。有的县（市、区）也有自己的规定，要看就到规则库里搜它的名字。
      </p>
      <Form
        submit="看这里的规则"
        busy={false}
        onSubmit={() => (code === undefined ? setMissing(true) : go.region(code))}
      >
        <RegionPicker
          legend="要看哪个地方"
          value={code}
          error={missing && code === undefined ? '请先选一个地方' : undefined}
          onChoose={setCode}
        />
      </Form>
      <div className="actions">
        <button type="button" onClick={() => go.library()}>
          去规则库
        </button>
      </div>
    </PageShell>
  )
}
