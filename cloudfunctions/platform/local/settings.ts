import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const SECRET_LENGTH = 32
const SECRET_RULE = `至少 ${SECRET_LENGTH} 个字符`

const Environment = z
  .object({
    /** Address to listen on. */
    HOST: z
      .string()
      .regex(/^[^\s/]+$/, '应是主机名或 IP 地址，例如 127.0.0.1')
      .default('127.0.0.1'),
    /** Port to listen on; 0 takes a free one. */
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, '应是 0 到 65535 的整数')
      .transform(Number)
      .refine((port) => port <= 65535, '应是 0 到 65535 的整数')
      .default(8787),
    /** Folder for everything that is kept on this machine. */
    DATA_DIR: z.string().default('.data'),
    /** PostgreSQL to keep consultations in; unset: an SQLite file in DATA_DIR. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, '应以 postgres:// 或 postgresql:// 开头')
      .optional(),
    /** Signs the identity cookies; unset: made once and kept in DATA_DIR. */
    SESSION_SECRET: z.string().min(SECRET_LENGTH, SECRET_RULE).optional(),
    NODE_ENV: z
      .enum(['development', 'test', 'production'], '应是 development、test 或 production')
      .default('development'),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        '应是 fatal、error、warn、info、debug、trace 或 silent',
      )
      .default('info'),
  })
  .refine(({ NODE_ENV, SESSION_SECRET }) => NODE_ENV !== 'production' || SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message: `NODE_ENV=production 时必须设置，${SECRET_RULE}`,
    when: () => true,
  })

/** What the operator decides, checked. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly sessionSecret: string
  readonly production: boolean
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

/** Thrown with a message for the operator that names every wrong variable. */
export class InvalidSettings extends Error {
  constructor(problems: readonly string[]) {
    super(['设置有误，请改正后再启动：', ...problems.map((problem) => `  ${problem}`)].join('\n'))
    this.name = 'InvalidSettings'
  }
}

/**
 * Reads the settings from environment variables; an empty one counts as unset. Keeps a new session secret in DATA_DIR
 * when none is given. Throws {@link InvalidSettings}.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = Environment.safeParse(given)
  if (error) throw new InvalidSettings(error.issues.map(({ path, message }) => `${path.join('.')}:${message}`))
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    sessionSecret: data.SESSION_SECRET ?? keptSecret(data.DATA_DIR),
    production: data.NODE_ENV === 'production',
    logLevel: data.LOG_LEVEL,
  }
}

/** The secret that this data folder has, made on first use and readable by its owner only. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret')
  const secret = readOrMake(file)
  if (secret.length < SECRET_LENGTH) throw new InvalidSettings([`DATA_DIR:${file} 的内容不完整，请删除后重新启动`])
  return secret
}

function readOrMake(file: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // 'wx': of two first starts at once, one fails instead of signing with a secret that is then lost
    if (!existsSync(file)) writeFileSync(file, randomBytes(SECRET_LENGTH).toString('hex'), { flag: 'wx', mode: 0o600 })
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new InvalidSettings([`DATA_DIR:无法读写 ${file}(${(error as Error).message})`])
  }
}
