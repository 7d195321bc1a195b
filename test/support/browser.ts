import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const ROOT = path.join(__dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache')

/** Where the Chromium of the npm package lies unpacked; gone with `npm ci`, so never older than the package. */
const UNPACKED = path.join(CACHE, 'chromium')

/** A browser of its own for every test run: no window, no update, no account, nothing in the background. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The package unpacks into the temporary folder; told that it runs on Lambda, it brings the libraries too. */
const UNPACK = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`

/** The machine's own fonts where it has any, since the package's know no Chinese; one of those for everything. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans CJK SC</string></edit>
  </match>
</fontconfig>
`

/** Unpacks Chromium, once for all runs; nothing to do when CHROMIUM_PATH names an installed one. */
export function unpackBrowser(): void {
  if (process.env.CHROMIUM_PATH || existsSync(UNPACKED)) return
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(path.join(CACHE, 'unpacking-'))
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  execFileSync(process.execPath, ['--eval', UNPACK], { cwd: ROOT, env })
  writeFileSync(path.join(folder, 'fonts.conf'), FONTS)
  // only what is whole gets the name, also when this is interrupted or done twice at once
  if (existsSync(UNPACKED)) rmSync(folder, { recursive: true })
  else renameSync(folder, UNPACKED)
}

/** Starts Chromium: the one that CHROMIUM_PATH names, else the unpacked one; `more` are switches of its command line. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env
  const args = [...ARGS, ...more]
  if (CHROMIUM_PATH) return chromium.launch({ executablePath: CHROMIUM_PATH, args })
  return chromium.launch({
    executablePath: path.join(UNPACKED, 'chromium'),
    args,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(UNPACKED, 'fonts.conf'),
    },
  })
}
