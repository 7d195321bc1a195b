import type { DoubleCover } from '@contract'
import { TITLES } from '../words'
import { Block } from './Block'
import { Sentences } from './Sentences'

const KEEPS: Record<NonNullable<DoubleCover['keeps']>, string> = {
  worker: '一般留职工医保。',
  resident: '一般留居民医保。',
}

const REFUND: Record<NonNullable<DoubleCover['refund']>, string> = {
  yes: '另一种交的钱可以退。',
  no: '另一种交的钱不退。',
  depends: '另一种交的钱能不能退，现在还不能确定。',
}

/** Insured twice: which cover is kept, and whether the other is refunded. */
export function Double({ cover: { lines, keeps, refund, basis, undecided } }: { cover: DoubleCover }) {
  return (
    <Block title={TITLES.doubleCover} part="part-double" basis={basis} undecided={undecided}>
      {(keeps ?? refund) && <p className="answer">{[keeps && KEEPS[keeps], refund && REFUND[refund]].join('')}</p>}
      <Sentences lines={lines} />
    </Block>
  )
}
