import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { prepare } from './platform'
import { go } from './services/router'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useLaunch(prepare)
  usePageNotFound(go.home)
  return children
}
