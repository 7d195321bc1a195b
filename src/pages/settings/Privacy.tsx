import { useState } from 'react'
import { Export } from './Export'
import { RemoveAll } from './RemoveAll'

const IN_WECHAT = process.env.TARO_ENV === 'weapp'

/** What is kept of the person, where and for how long; to take away, and to delete. */
export function Privacy() {
  const [removed, setRemoved] = useState(false)
  return (
    <section>
      <h2>您的资料</h2>
      <p>我们不问姓名和身份证号。联系方式，您发投诉建议时愿意写才写。下面这些会留着，您随时可以拿走，也可以删掉。</p>
      <h3>{IN_WECHAT ? '存在续保通的微信云数据库里' : '存在续保通的服务器上'}</h3>
      <ul>
        <li>您咨询时的回答，和我们的答复</li>
        <li>您发给我们的投诉建议，和您写的联系方式</li>
      </ul>
      <p>一直留到您删除为止。别的用户看不到。</p>
      <h3>只存在这台设备{IN_WECHAT ? '上' : '的浏览器里'}</h3>
      <ul>
        <li>最近一次填的回答，选过的城市，没发出去的话</li>
        <li>您在清单上打的勾</li>
        <li>版本、字号和颜色</li>
      </ul>
      <p>一直留到您删除为止。</p>
      <h3>怎么认出是您</h3>
      <p>
        {IN_WECHAT
          ? '靠微信给的一个编号。从编号看不出您的微信名和手机号。'
          : '靠浏览器里的一个记号（Cookie）。一年不来、清掉了它，或者换了一台设备，以前的咨询就打不开了。'}
      </p>
      {!removed && <Export />}
      <RemoveAll removed={removed} onRemoved={() => setRemoved(true)} />
    </section>
  )
}
