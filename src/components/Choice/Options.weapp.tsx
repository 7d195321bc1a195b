import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from '@tarojs/components'
import type { OptionsProps } from './Options'

/** In WeChat its own groups: only they hear a tap on the label. */
export function Options({ legend, many, options, chosen, onChoose }: OptionsProps) {
  const Group = many ? CheckboxGroup : RadioGroup
  const Box = many ? Checkbox : Radio
  return (
    <Group
      aria-label={legend}
      onChange={({ detail }: { detail: { value: string | string[] } }) => onChoose([detail.value].flat().map(Number))}
    >
      {options.map(({ label, mark, hint }, index) => (
        <Label key={label} className={chosen.includes(index) ? 'option selected' : 'option'}>
          <Box value={String(index)} checked={chosen.includes(index)} aria-label={label} />
          <span>
            {label}
            {mark && <span className="badge option-mark">{mark}</span>}
            {hint && <span className="hint">{hint}</span>}
          </span>
        </Label>
      ))}
    </Group>
  )
}
