import { Choice } from '../../components/Choice'
import { changeSettings, type Settings, useSettings } from '../../services/settings'

interface Option<V> {
  value: V
  label: string
  hint?: string
}

const VERSIONS: readonly Option<boolean>[] = [
  { value: false, label: '标准版' },
  { value: true, label: '长辈版', hint: '字更大，按钮也更大。' },
]

const SIZES: readonly Option<Settings['size']>[] = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'larger', label: '特大' },
  { value: 'largest', label: '最大' },
]

const THEMES: readonly Option<Settings['theme']>[] = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** 长辈版, 字号 and colours; every page follows at once. */
export function Looks() {
  const { elder, size, theme } = useSettings()
  return (
    <section>
      <h2>版本</h2>
      <Choice legend="版本" options={VERSIONS} value={elder} onChoose={(chosen) => changeSettings({ elder: chosen })} />
      <h2>字号</h2>
      <Choice legend="字号" options={SIZES} value={size} onChoose={(chosen) => changeSettings({ size: chosen })} />
      <h2>颜色</h2>
      <Choice legend="颜色" options={THEMES} value={theme} onChoose={(chosen) => changeSettings({ theme: chosen })} />
    </section>
  )
}
