import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seal, unseal } from '../../cloudfunctions/platform/seal'
import { compile, compileSound } from '../../cloudfunctions/rules/engine'
import { artefactOf, policyOf, readPolicy } from '../../cloudfunctions/rules/load'
import { bundleFunction } from '../../config/bundle'
import { readRulebook } from '../../config/rulebook'
import { scenariosByRule } from '../../config/shown'

jest.setTimeout(60_000)

const source = { ...readRulebook(), scenarios: scenariosByRule() }

describe('the rulebook as functions carry it', () => {
  const sealed = seal(artefactOf(source))

  test('holds the policy of its files, under their version and hash', () => {
    const { version, hash, contents } = unseal(sealed)
    expect({ version, hash }).toEqual({ version: source.version, hash: source.hash })
    expect(policyOf(contents)).toEqual(readPolicy(source))
  })

  test('compiles to the same decisions, in the same order, though nothing is checked again', () => {
    const { model } = policyOf(unseal(sealed).contents)
    const [checked, sound] = [compile(model), compileSound(model)]
    expect([sound.decisions, sound.reads, sound.feeds]).toEqual([checked.decisions, checked.reads, checked.feeds])
  })

  test.each([
    ['a value changed', sealed.text.replace('"amount":2', '"amount":3')],
    ['its end cut off', sealed.text.slice(0, -1)],
    ['nothing in it', ''],
  ])('is refused with %s', (_how, text) => {
    expect(text).not.toBe(sealed.text)
    expect(() => unseal({ ...sealed, text })).toThrow('规则库的数据已损坏')
  })

  test.each([
    ['a field of no form', { then: { waiting: { amount: 'long' } } }, /waiting\.amount cannot be "long"/],
    ['a formula that does not exist', { then: { waiting: { amount: { formula: 'guess' } } } }, /unknown formula guess/],
  ])('is not made of %s', (_how, change, message) => {
    const file = 'national/resident.yaml'
    const [first, ...rest] = source.files[file] as object[]
    expect(() =>
      artefactOf({ ...source, files: { ...source.files, [file]: [{ ...first, ...change }, ...rest] } }),
    ).toThrow(message)
  })
})

test('a function carries no classic zod and nothing that reads files of the rulebook', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'function-'))
  const modules = await bundleFunction('library', path.join(folder, 'index.js'))
  rmSync(folder, { recursive: true })
  expect(modules.filter((file) => file.startsWith('cloudfunctions/rules/policy/'))).not.toEqual([])
  expect(modules.filter((file) => /zod\/v4\/classic|rules\/load\//.test(file))).toEqual([])
})
