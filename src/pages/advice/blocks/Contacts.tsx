import type { Contact } from '@contract'
import { PhoneLink } from '../../../components/PhoneLink'
import { Block } from './Block'
import { together } from './together'

/** Whom to ask, one tap from the call. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Block title="可以问谁" part="part-contacts" {...together(contacts)}>
      <ul className="plain">
        {contacts.map(({ name, phone, hours }) => (
          <li key={`${name} ${phone}`} className="row contact">
            <div>
              <p className="answer">{name}</p>
              {hours && <p className="hint">{hours}</p>}
            </div>
            <PhoneLink phone={phone} text={`拨打 ${phone}`} />
          </li>
        ))}
      </ul>
    </Block>
  )
}
