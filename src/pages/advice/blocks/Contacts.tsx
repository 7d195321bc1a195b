import type { Contact } from '@contract'
import Taro from '@tarojs/taro'
import { Block } from './Block'

/** Whom to ask, one tap from the call. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Block title="可以问谁" basis={contacts.flatMap(({ basis }) => basis)}>
      <ul className="plain">
        {contacts.map(({ name, phone, hours }) => (
          <li key={`${name} ${phone}`} className="row">
            <span>
              {name}
              {hours && <span className="hint contact-hours">{hours}</span>}
            </span>
            <button
              type="button"
              aria-label={`拨打${phone}：${name}`}
              onClick={() => Taro.makePhoneCall({ phoneNumber: phone })}
            >
              拨打{phone}
            </button>
          </li>
        ))}
      </ul>
    </Block>
  )
}
