import { go } from '../../services/router'
import { About as Rulebook } from '../library/About'

/** What this is and is not, and how old what it knows is. */
export function About() {
  return (
    <>
      <section>
        <h2>关于续保通</h2>
        <p>医保断缴了，能不能补、要花多少、从哪天起又能报销、该找谁，续保通帮您弄清楚。</p>
        <p className="note warn">
          续保通不是官方网站，也不代表任何医保部门。结果只供参考，最后以当地医保部门的答复为准。它不能替您办业务，也不收钱。
        </p>
      </section>
      <Rulebook />
      <div className="actions">
        <button type="button" onClick={() => go.library()}>
          查规定
        </button>
      </div>
    </>
  )
}
