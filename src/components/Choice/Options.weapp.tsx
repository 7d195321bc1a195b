import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from '@tarojs/components'
import type { OptionsProps } from './Options'

/** In WeChat its own groups: only they hear a tap on the label. */
export function Options({ legend, many, options, isChosen, onToggle }: OptionsProps) {
  const rows = options.map(({ label, hint }, index) => {
    const chosen = isChosen(index)
    return (
      <Label key={label} className={chosen ? 'option selected' : 'option'}>
        {many ? (
          <Checkbox value={String(index)} checked={chosen} aria-label={label} />
        ) : (
          <Radio value={String(index)} checked={chosen} aria-label={label} />
        )}
        <span>
          {label}
          {hint && <span className="hint">{hint}</span>}
        </span>
      </Label>
    )
  })
  if (!many)
    return (
      <RadioGroup aria-label={legend} onChange={({ detail }) => onToggle(Number(detail.value))}>
        {rows}
      </RadioGroup>
    )
  return (
    <CheckboxGroup
      aria-label={legend}
      onChange={({ detail }) => {
        const chosen: readonly string[] = detail.value
        const changed = options.findIndex((_, index) => chosen.includes(String(index)) !== isChosen(index))
        if (changed !== -1) onToggle(changed)
      }}
    >
      {rows}
    </CheckboxGroup>
  )
}
