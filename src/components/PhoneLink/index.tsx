import Taro from '@tarojs/taro'

interface Props {
  phone: string
  /** What the button says; the number should be part of it. */
  text: string
}

/** Calls a number. */
export function PhoneLink({ phone, text }: Props) {
  if (process.env.TARO_ENV === 'weapp')
    return (
      <button type="button" onClick={() => Taro.makePhoneCall({ phoneNumber: phone })}>
        {text}
      </button>
    )
  return (
    <a className="button" href={`tel:${phone}`}>
      {text}
    </a>
  )
}
