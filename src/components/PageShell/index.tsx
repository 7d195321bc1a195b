import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useRef } from 'react'
import { go } from '../../services/router'
import { changeSettings, useSettings } from '../../services/settings'

interface Props {
  /** The page's one heading, and the title of the window. */
  title: string
  /** The first page has nowhere to go back to. */
  first?: boolean
  /** The settings need no way to the settings. */
  settings?: boolean
}

/** What every page stands in: the row with 返回, 首页, 设置 and 长辈版, `main`, and the heading, which takes the focus on arrival. */
export function PageShell({ title, first = false, settings = true, children }: PropsWithChildren<Props>) {
  const { elder, theme, size } = useSettings()
  const page = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const arrive = () => {
    Taro.setNavigationBarTitle({ title: first ? title : `${title} · 续保通` })
    // who comes back to a page finds it where it was left
    heading.current?.focus?.({ preventScroll: true })
  }
  // who only looked at another window goes on in the field where they were
  useDidShow(() => document.activeElement?.closest?.('.page') !== page.current && arrive())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new place: arrive again
  useEffect(arrive, [title])

  return (
    <div ref={page} className={`page ${elder ? 'elder' : 'standard'} ${theme} ${size}`}>
      <header className="bar">
        {first ? (
          <span className="brand">续保通</span>
        ) : (
          <nav className="ways back" aria-label="返回">
            <button type="button" className="quiet" onClick={go.back}>
              返回
            </button>
            <button type="button" className="quiet" onClick={go.home}>
              首页
            </button>
          </nav>
        )}
        <div className="ways tools">
          {settings && (
            <button type="button" className="quiet" onClick={go.settings}>
              设置
            </button>
          )}
          <button
            type="button"
            className={elder ? 'on' : ''}
            aria-pressed={elder}
            onClick={() => changeSettings({ elder: !elder })}
          >
            {elder ? '✓ 长辈版' : '长辈版'}
          </button>
        </div>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
