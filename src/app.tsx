import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { prepare } from './platform'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useLaunch(prepare)
  return children
}
