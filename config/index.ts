import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

// What a screen reader needs on WeChat and the pages use, where Taro knows no aria-*; '' = bind the value, no default.
// WeChat calls a role aria-role: src/aria.weapp.ts
const ARIA = [
  ...['aria-label', 'aria-describedby', 'aria-hidden', 'aria-live', 'aria-invalid'],
  ...['aria-pressed', 'aria-expanded', 'aria-role'],
]
const SPOKEN = [
  ...['View', 'Text', 'Button', 'Input', 'Label', 'Textarea', 'Form', 'Image', 'Picker'],
  ...['Radio', 'RadioGroup', 'Checkbox', 'CheckboxGroup'],
]
const bindAria = Object.fromEntries(
  SPOKEN.map((component) => [component, Object.fromEntries(ARIA.map((a) => [a, '']))]),
)

// Elements that plugin-html does not know: without these WeChat draws nothing.
const MORE_BLOCKS = ['legend', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'summary']
const addBlocks = (_inline: string[], block: string[]) => {
  for (const element of MORE_BLOCKS) if (!block.includes(element)) block.push(element)
}

const contract = path.resolve(__dirname, '../cloudfunctions/contract')
// px stays px: scaled by the width of the screen, 18px would not be 18px, and h5 would need an inline script
const pxtransform = { enable: false, config: {} }
const js = { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' }
const css = { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' }

/** webpack-chain's part that is used here; the package itself comes with Taro. */
interface Chain {
  module: { rule(name: string): { include: { add(folder: string): { end(): { sideEffects(has: boolean): void } } } } }
  optimization: { get(key: 'splitChunks'): { cacheGroups: Record<string, object> } }
}

/** Pages use a few of the contract's schemas: the modules of the others are left out. */
const leaveOutUnused = (chain: Chain) => chain.module.rule('contract').include.add(contract).end().sideEffects(false)

/** webpack's parts that are used here. */
interface Chunk {
  groupsIterable: Iterable<{ origins: { request?: string }[] }>
}
interface ChunkGraph {
  getModuleChunks(module: object): Chunk[]
}
const isHome = (chunk: Chunk) =>
  [...chunk.groupsIterable].some(({ origins }) => origins.some(({ request }) => request?.includes('pages/home/')))

/**
 * What several pages need is loaded once, not with each of them: in one part what the first page consists of, which
 * index.html names, so that it comes together with the program; in another what only other pages share.
 */
const shareBetweenPages = (chain: Chain) => {
  const groups = chain.optimization.get('splitChunks').cacheGroups
  groups.first = {
    name: 'first',
    test: (module: object, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
      chunkGraph.getModuleChunks(module).some(isHome),
    chunks: 'async',
    priority: 6,
    enforce: true,
  }
  groups.shared = { name: 'shared', chunks: 'async', minChunks: 2, priority: 5, enforce: true }
}

export default defineConfig(async () => ({
  projectName: 'xubaotong',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: 'webpack5',
  cache: { enable: false },
  // Chinese as it is: written as \u escapes it takes twice the room, and WeChat limits the package. Of functions and fields
  // Taro keeps for the web the names and the quotes, which nobody reads.
  terser: { enable: true, config: { keep_fnames: false, output: { ascii_only: false, quote_keys: false } } },
  alias: { '@contract': path.join(contract, 'index.ts') },
  plugins: [
    ['@tarojs/plugin-html', { modifyElements: addBlocks }],
    ['@tarojs/plugin-inject', { components: bindAria }],
  ],
  mini: { postcss: { pxtransform }, compile: { include: [contract] }, webpackChain: leaveOutUnused },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    compile: { include: [contract] },
    webpackChain(chain: Chain) {
      leaveOutUnused(chain)
      shareBetweenPages(chain)
    },
    output: js,
    miniCssExtractPluginOption: { ignoreOrder: true, ...css },
    // the web has the native elements: their selectors must not become Taro's components
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, htmltransform: { enable: false, config: {} } },
  },
}))
